"""An exercise in a real JupyterLab: typed, run, answered, kept."""

from playwright.sync_api import expect

from lab_page import assert_no_errors, open_notebook, run_all, type_and_run

WRONG = "def error_for(self, goal):\n    return goal - self.activation\n\n\ncheck(error_for)"
ENDLESS = "def error_for(self, goal):\n    while True:\n        pass\n\n\ncheck(error_for)"
RIGHT = "def error_for(self, goal):\n    return abs(goal - self.activation)\n\n\ncheck(error_for)"


def test_a_wrong_answer_an_endless_one_and_a_right_one(page, course_folder):
    """Each is answered in place; the right one stands in my_neuron.py; the page goes on."""
    open_notebook(page, "notebooks/05-calculating-error.ipynb")
    run_all(page)
    cell = "exercise-error-for"
    expect(type_and_run(page, cell, WRONG)).to_contain_text("Not yet. It is below 0")
    expect(type_and_run(page, cell, ENDLESS)).to_contain_text("Not yet. It was stopped")
    expect(type_and_run(page, cell, RIGHT)).to_contain_text("Correct.")
    assert_no_errors(page)
    kept = course_folder / "notebooks" / "my_neuron.py"
    assert "return abs(goal - self.activation)" in kept.read_text(encoding="utf-8")
