"""`python -m neuronlib.exercises notebook.ipynb`: a report of the exercises in notebooks."""

import sys

from neuronlib.exercises import report

USAGE = "Name one or more notebooks, or folders of them: python -m neuronlib.exercises NOTEBOOK"

if sys.argv[1:2] == [report.ALONE]:
    report.check_alone(sys.argv[2])
elif len(sys.argv) < 2 or sys.argv[1].startswith("-"):
    sys.exit(USAGE)
else:
    sys.exit(report.report(sys.argv[1:]))
