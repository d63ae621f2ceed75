# Thin on purpose: tools/tasks.py does the work, on Windows too (py tools/tasks.py TASK).
PYTHON ?= python3
TASK = @$(PYTHON) tools/tasks.py

.DEFAULT_GOAL := help
.PHONY: help lab test notebooks site lite lock bench claims coverage mutants binder matrix links

help:
	@echo "make TASK, where TASK is one of"
	$(TASK)

lab:
	$(TASK) lab $(LAB_ARGS)

test:
	$(TASK) test $(TEST_ARGS)

notebooks:
	$(TASK) notebooks $(NOTEBOOKS_ARGS)

site:
	$(TASK) site $(SITE_ARGS)

# WHEELS is a folder with a release of Pyodide: then the site needs no other host.
lite:
	$(TASK) lite $(if $(WHEELS),--wheels="$(WHEELS)") $(LITE_ARGS)

lock:
	$(TASK) lock $(LOCK_ARGS)

bench:
	$(TASK) bench $(BENCH_ARGS)

claims:
	$(TASK) claims $(CLAIMS_ARGS)

coverage:
	$(TASK) coverage $(COVERAGE_ARGS)

mutants:
	$(TASK) mutants $(MUTANTS_ARGS)

binder:
	$(TASK) binder $(BINDER_ARGS)

matrix:
	$(TASK) matrix $(MATRIX_ARGS)

links:
	$(TASK) links $(REPO)
