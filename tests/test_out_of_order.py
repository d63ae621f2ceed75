"""A cell that runs too early says which cells to run first."""

from IPython.core.interactiveshell import InteractiveShell

from neuronlib.out_of_order import explain_missing_names


def run_in_a_shell(code, capsys):
    """What a fresh shell with the explanation prints for the code."""
    shell = InteractiveShell()
    explain_missing_names(shell)
    shell.run_cell(code)
    return capsys.readouterr().out


def test_a_missing_name_says_what_to_run(capsys):
    """Under Python's own message."""
    said = run_in_a_shell("lines.e_w1(3)", capsys)
    assert "name 'lines' is not defined" in said
    assert "'lines' is not known yet" in said
    assert "Run All Above Selected Cell" in said


def test_a_guess_without_quotes_is_told_of_them(capsys):
    """No cell further up would make it."""
    said = run_in_a_shell('predict = print\npredict("two_neurons", curve)', capsys)
    assert 'stands in quotes: "curve"' in said
    assert "Run All Above" not in said


def test_predict_itself_is_a_name_that_a_cell_makes(capsys):
    """It is not the guess that is missing."""
    said = run_in_a_shell('predict("learn", ...)', capsys)
    assert "'predict' is not known yet" in said
    assert "quotes" not in said


def test_an_error_of_the_same_kind_that_misses_no_cell_is_left_to_python(capsys):
    """Raised without a name, or about one that Python itself has."""
    for code in ("raise NameError('mine')", "raise NameError('mine', name='print')"):
        said = run_in_a_shell(code, capsys)
        assert ": mine" in said
        assert "Run All Above" not in said


def test_other_mistakes_are_left_to_python(capsys):
    """A division by zero needs no other cell."""
    said = run_in_a_shell("1 / 0", capsys)
    assert "ZeroDivisionError" in said
    assert "Run All Above" not in said


def test_somebody_elses_handler_is_left_alone(capsys):
    """And outside a notebook there is nothing to explain to."""
    shell = InteractiveShell()
    shell.set_custom_exc((NameError,), lambda *_, **__: print("mine"))
    explain_missing_names(shell)
    shell.run_cell("lines")
    assert "mine" in capsys.readouterr().out
    explain_missing_names(None)
