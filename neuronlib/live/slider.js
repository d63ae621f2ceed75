// A slider and a box for exact values: the browser's own controls, so that keyboard, touch and
// screen readers know them. A logarithmic one has a base; its handle then moves over the exponent.

const PAGE = 10; // steps of PageUp and PageDown

const tidy = (value) => Number(value.toPrecision(10)); // 0.30000000000000004 -> 0.3

function scale(model) {
  const base = model.get("base");
  if (!base) return { toValue: (handle) => handle, toHandle: (value) => value };
  const log = (value) => Math.log(value) / Math.log(base);
  return { toValue: (handle) => Number((base ** handle).toPrecision(2)), toHandle: log };
}

function render({ model, el }) {
  const { toValue, toHandle } = scale(model);
  const [min, max, step] = ["min", "max", "step"].map((name) => model.get(name));
  const lowest = toValue(min), highest = toValue(max);
  const name = document.createElement("label"), hand = document.createElement("div");
  const range = Object.assign(document.createElement("input"), { type: "range", min, max, step });
  const box = Object.assign(document.createElement("input"), { type: "number", step: "any" });
  const unit = document.createElement("span"), hint = document.createElement("span");

  const description = model.get("description"), measure = model.get("unit");
  name.textContent = description;
  name.htmlFor = range.id = `slider-${crypto.getRandomValues(new Uint32Array(2)).join("")}`;
  hand.className = "slider-hand";
  unit.textContent = measure;
  unit.className = "slider-unit";
  hint.className = "slider-hint";
  hint.setAttribute("role", "alert");
  box.setAttribute("aria-label", `${description}, exact value`);
  box.min = lowest;
  box.max = highest;
  el.classList.add("course-slider");
  for (const field of [range, box]) {
    field.dataset.lmSuppressShortcuts = "true"; // JupyterLab would take their keys for itself
  }
  hand.append(range, box, unit, hint);
  el.append(name, hand);

  const show = () => {
    const value = tidy(model.get("value"));
    if (toValue(range.valueAsNumber) !== value) range.value = toHandle(value);
    if (box !== document.activeElement || Number(box.value) !== value) box.value = value;
    range.setAttribute("aria-valuetext", `${value} ${measure}`.trim());
  };
  const send = (value) => {
    hint.textContent = "";
    model.set("value", tidy(value));
    model.save_changes();
    show();
  };
  range.addEventListener("input", () => send(toValue(range.valueAsNumber)));
  range.addEventListener("keydown", (event) => {
    const pages = { PageUp: 1, PageDown: -1 }[event.key];
    if (!pages) return;
    event.preventDefault();
    if (pages > 0) range.stepUp(PAGE);
    else range.stepDown(PAGE);
    send(toValue(range.valueAsNumber));
  });
  box.addEventListener("keydown", (event) => {
    if (event.key === "Enter") box.dispatchEvent(new Event("change"));
  });
  box.addEventListener("change", () => {
    const value = box.valueAsNumber;
    if (value >= lowest && value <= highest) return send(value);
    hint.textContent = `Type a number from ${lowest} to ${highest}.`;
    box.value = tidy(model.get("value"));
  });
  box.addEventListener("blur", () => { hint.textContent = ""; });
  model.on("change:value", show);
  show();
  return () => model.off("change:value", show);
}

export default { render };
