// What a server would do for the course, where there is none: say that Python is loading, and keep
// pictures in a saved notebook. JupyterLab loads it as an extension that needs no build.

const WIDGET_VIEW = "application/vnd.jupyter.widget-view+json";
const LOADING =
  "Python is loading in your browser. You can read on; the first time, it takes a minute or so.";
const LATE =
  "Python has not come yet. Check the network and reload the page; what you wrote stays here.";
const LATE_AFTER = 180000; // ms

/** Show a line at the bottom of the page until the open notebook's kernel has been ready once. */
function sayThatPythonLoads(app) {
  const line = document.createElement("p");
  line.className = "python-loads";
  line.setAttribute("role", "status");
  line.style.cssText = `position: fixed; bottom: 2.5em; left: 50%; transform: translateX(-50%);
    z-index: 1000; margin: 0; padding: 0.6em 1em; border-radius: 4px; font-size: 14px;
    color: var(--jp-ui-inverse-font-color0); background: var(--jp-inverse-layout-color2);`;
  document.body.append(line);
  const begun = new Map(); // kernel's id -> since when it loads; null once it was ready

  const look = () => {
    const kernel = app.shell.currentWidget?.sessionContext?.session?.kernel;
    if (kernel && !begun.has(kernel.id)) begun.set(kernel.id, Date.now());
    if (kernel?.status === "idle") begun.set(kernel.id, null);
    const since = kernel ? begun.get(kernel.id) : null;
    const text = since === null ? "" : Date.now() - since < LATE_AFTER ? LOADING : LATE;
    line.hidden = !text;
    if (line.textContent !== text) line.textContent = text;
  };
  look();
  setInterval(look, 300);
}

/**
 * Save what needs no kernel in place of a widget that brings it along, as the course's
 * jupyter_server_config.py does.
 */
function keepPictures(app) {
  const contents = app.serviceManager.contents;
  const save = contents.save.bind(contents);
  contents.save = (path, model) => {
    if (model?.type !== "notebook" || !model.content) return save(path, model);
    const content = structuredClone(model.content); // the page goes on showing the widget
    for (const cell of content.cells) {
      for (const { data } of cell.outputs ?? []) {
        if (data && "text/html" in data) delete data[WIDGET_VIEW];
      }
    }
    return save(path, { ...model, content });
  };
}

const plugin = {
  id: "building-with-neurons-page:plugin",
  autoStart: true,
  activate(app) {
    keepPictures(app);
    sayThatPythonLoads(app);
  },
};

window._JUPYTERLAB = window._JUPYTERLAB ?? {};
window._JUPYTERLAB["building-with-neurons-page"] = {
  init() {},
  get: async () => () => ({ __esModule: true, default: plugin }),
};
