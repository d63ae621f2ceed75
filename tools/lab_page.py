"""What a test does with a notebook in a JupyterLab page: open it, run it, look for errors.

The server must expose the application (`--expose-app-in-browser`) and Playwright's context must
know its address as base URL, the token, where there is one, in a cookie.
"""

from playwright.sync_api import Locator, Page, expect

START_SECONDS = 90  # JupyterLab's first page, or a kernel's start, on a slow and busy machine
RUN_SECONDS = 180
# Milliseconds between two looks while waiting; Playwright looks at every frame, and so lets the
# page draw sixty a second that nobody sees.
LOOK = 100

# A notebook can be used when its file is loaded and, with a kernel, when that is connected and
# idle: keys pressed earlier are lost. Playwright awaits no predicate, so this one has no promise.
IS_USABLE = """([path, kernel]) => {
    const panel = window.jupyterapp?.shell.currentWidget;
    if (panel?.context?.path !== path || !panel.context.isReady) return false;
    const connection = panel.sessionContext.session?.kernel;
    if (!kernel) return true;
    return connection?.connectionStatus === 'connected' && connection.status === 'idle';
}"""

# What JupyterLab itself only promises.
SETTLE = """async kernel => {
    const panel = jupyterapp.shell.currentWidget;
    await panel.revealed;
    if (!kernel) return;
    await panel.sessionContext.ready;
    await panel.sessionContext.session.kernel.info;
}"""

OPEN = """([path, kernel]) => { jupyterapp.commands.execute('docmanager:open', {
    path, factory: 'Notebook',
    kernelPreference: kernel ? {} : {shouldStart: false, shouldReuse: false},
}); }"""

# What is open and its kernel, unsaved; the page itself need not load again.
CLOSE = """async () => {
    for (const panel of [...jupyterapp.shell.widgets('main')]) {
        await panel.sessionContext?.shutdown();
        panel.dispose();
    }
}"""

# From the notebook itself: the page shows an exception with the MIME type of plain stderr text.
FAILED_OUTPUTS = """() => [...jupyterapp.shell.currentWidget.content.model.cells]
    .flatMap(cell => cell.outputs?.toJSON() ?? [])
    .filter(output => output.output_type === 'error' || output.name === 'stderr')
    .map(output => output.text ?? `${output.ename}: ${output.evalue}`)"""

# Started here and awaited by polling: a promise that is awaited in one go knows no time limit.
START_RUN = """() => {
    window.courseRun = 'running';
    jupyterapp.commands.execute('notebook:run-all-cells').then(
        () => { window.courseRun = 'done'; },
        error => { window.courseRun = `failed: ${error}`; },
    );
}"""

# The kernel answers in order. A control keeps its newest value back while one is on its way, so
# that one is sent after the first answer and done before the second.
REST = """async () => {
    const { kernel } = jupyterapp.shell.currentWidget.sessionContext.session;
    for (let i = 0; i < 2; i += 1) await kernel.requestKernelInfo();
}"""

# After the last cell widgets still talk to the kernel, and JupyterLab moves the focus to that
# cell: a control that was focused earlier would lose it again.
IS_AT_REST = """() => {
    const panel = jupyterapp.shell.currentWidget;
    const active = panel.content.activeCell.node;
    return panel.sessionContext.session.kernel.status === 'idle'
        && active.contains(document.activeElement);
}"""

# Goes to the cell as a reader does who knows where it is, and empties it.
GO_TO = """id => {
    const notebook = jupyterapp.shell.currentWidget.content;
    const index = notebook.widgets.findIndex(cell => cell.model.id === id);
    notebook.activeCellIndex = index;
    notebook.widgets[index].model.sharedModel.setSource('');
    notebook.scrollToCell(notebook.widgets[index]);
    notebook.mode = 'edit';
}"""

# ipywidgets' own manager stumbles, without harm, over a notebook that has no kernel.
WITHOUT_A_KERNEL = "Cannot read properties of null (reading 'kernel')"


def open_notebook(page: Page, name: str, kernel: bool = True) -> None:
    """Open the notebook and wait until it can be used; kernel=False starts no kernel for it.

    In a page that shows JupyterLab already, what was open there is closed first.
    """
    if not page.evaluate("() => Boolean(window.jupyterapp)"):
        page.goto("lab?reset")
        wait_until(page, "() => window.jupyterapp", START_SECONDS)
    page.evaluate("() => jupyterapp.restored")
    page.evaluate(CLOSE)
    page.clear_page_errors()
    page.evaluate(OPEN, [name, kernel])
    wait_for_notebook(page, name, kernel)


def wait_for_notebook(
    page: Page, name: str, kernel: bool = True, seconds: float = START_SECONDS
) -> None:
    """Wait until the notebook that the page was told to open can be used."""
    wait_until(page, IS_USABLE, seconds, [name, kernel])
    page.evaluate(SETTLE, kernel)


def run_all(page: Page) -> None:
    """Run all cells of the open notebook and wait until every one is done."""
    page.evaluate(START_RUN)
    wait_for_run(page)


def wait_for_run(page: Page) -> None:
    """Wait until every cell of a run that was started is done."""
    wait_until(page, "() => window.courseRun !== 'running'", RUN_SECONDS)
    assert page.evaluate("() => window.courseRun") == "done"
    wait_until(page, IS_AT_REST, START_SECONDS)


def wait_until(page: Page, predicate: str, seconds: float, arg: object = None) -> None:
    """Wait until a predicate of the page holds."""
    page.wait_for_function(predicate, arg=arg, timeout=seconds * 1000, polling=LOOK)


def wait_for_rest(page: Page) -> None:
    """Wait until the kernel has done all that the controls have asked for."""
    page.evaluate(REST)


def type_and_run(page: Page, cell: str, source: str) -> Locator:
    """Type into the cell of this id and press Ctrl+Enter; return what the page answers."""
    page.evaluate(GO_TO, cell)
    editor = page.locator(".jp-Notebook .jp-mod-active .cm-content")
    expect(editor).to_be_focused()
    page.keyboard.insert_text(source)
    page.keyboard.press("Control+Enter")
    return page.locator(".jp-Notebook .jp-mod-active .jp-OutputArea-output").last


def assert_no_errors(page: Page) -> None:
    """Fail on an exception or warning in an output, a widget not shown, a dialog, a page error."""
    assert page.evaluate(FAILED_OUTPUTS) == []
    expect(page.get_by_text("Loading widget...")).to_have_count(0)
    expect(page.get_by_text("Error displaying widget")).to_have_count(0)
    expect(page.locator(".jp-Dialog")).to_have_count(0)
    errors = [str(error) for error in page.page_errors()]
    assert [error for error in errors if WITHOUT_A_KERNEL not in error] == [], errors
