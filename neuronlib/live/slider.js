// A slider and a box for exact values: the browser's own controls, so that keyboard, touch and
// screen readers know them. A logarithmic one has a base; its handle then moves over the exponent.
// A playable one has a button that plays and pauses, and a choice of pace.

const STEPS = { ArrowUp: 1, ArrowDown: -1, PageUp: 10, PageDown: -10 };
const PACES = [["slow", 1], ["brisk", 10], ["fast", 100], ["very fast", 600]]; // steps a second
const FRAME = 80, CALM = 1500; // milliseconds between two pictures; with reduced motion

const tidy = (value) => Number(value.toPrecision(10)); // 0.30000000000000004 -> 0.3

function scale(model) {
  const base = model.get("base");
  if (!base) return { toValue: (handle) => handle, toHandle: (value) => value };
  const log = (value) => Math.log(value) / Math.log(base);
  const low = base ** model.get("min"), high = base ** model.get("max");
  const toValue = (handle) => { // two digits; at an end that has more, four, and not beyond it
    const value = Number((base ** handle).toPrecision(2));
    if (value < low) return inward(low, Math.ceil);
    return value > high ? inward(high, Math.floor) : value;
  };
  return { toValue, toHandle: log };
}

function inward(value, round) {
  const unit = 10 ** (Math.floor(Math.log10(value)) - 3);
  return Number((round(value / unit) * unit).toPrecision(4));
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
  box.setAttribute("aria-label", `${description}, exact value ${measure && `in ${measure}`}`.trim());
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
  const stepByKey = (event) => { // the same steps in the box, which knows none of its own
    const steps = STEPS[event.key];
    if (!steps) return;
    event.preventDefault();
    if (steps > 0) range.stepUp(steps);
    else range.stepDown(-steps);
    send(toValue(range.valueAsNumber));
  };
  range.addEventListener("keydown", stepByKey);
  box.addEventListener("keydown", (event) => {
    if (event.key === "Enter") box.dispatchEvent(new Event("change"));
    else stepByKey(event);
  });
  box.addEventListener("change", () => {
    const value = box.valueAsNumber;
    if (value >= lowest && value <= highest) return send(value);
    hint.textContent = `Type a number from ${lowest} to ${highest}.`;
    box.value = tidy(model.get("value"));
  });
  box.addEventListener("blur", () => { hint.textContent = ""; });
  const stop = model.get("playable") ? addPlayer(model, el, send) : () => {};
  model.on("change:value", show);
  show();
  return () => { stop(); model.off("change:value", show); };
}

// Play from here to the end. The next value is sent when the picture of the last one has come and
// its time is over; a hand on the slider, any other button or the end of the view pauses.
function addPlayer(model, el, send) {
  const bar = document.createElement("div"), button = document.createElement("button");
  const pace = document.createElement("select"), label = document.createElement("label");
  const calm = matchMedia("(prefers-reduced-motion: reduce)");
  let playing = false, sent, due, timer;

  bar.className = "slider-player";
  button.type = "button";
  button.className = "course-button";
  for (const [name, speed] of PACES) pace.append(new Option(name, speed));
  pace.value = 10;
  for (const field of [button, pace]) field.dataset.lmSuppressShortcuts = "true";
  label.append("pace", pace);
  bar.append(button, label);
  el.append(bar);

  const other = ({ target }) => { // before what that button does: no value may overtake it
    const pressed = target.closest("button");
    if (pressed && pressed !== button) set(false);
  };
  const set = (on) => {
    playing = on;
    clearTimeout(timer);
    button.textContent = on ? "Pause" : "Play";
    const change = on ? "addEventListener" : "removeEventListener";
    const explorer = el.closest(".explorer") ?? el;
    explorer[change]("click", other, true);
    explorer.classList.toggle("playing", on); // nothing is spoken meanwhile
  };
  const advance = () => {
    const value = model.get("value"), end = model.get("max"), step = model.get("step");
    if (!playing || value >= end) return set(false);
    const least = calm.matches ? CALM : FRAME, wait = Math.max(least, 1000 / pace.value);
    due = performance.now() + wait;
    sent = Math.min(end, value + step * Math.max(1, Math.round((pace.value * wait) / 1000)));
    send(sent);
  };
  const arrived = ({ shown }) => {
    if (!playing || shown !== sent) return;
    clearTimeout(timer);
    timer = setTimeout(advance, Math.max(0, due - performance.now()));
  };
  const moved = () => { if (playing && model.get("value") !== sent) set(false); };
  button.addEventListener("click", () => {
    set(!playing);
    if (!playing) return;
    if (model.get("value") >= model.get("max")) {
      sent = model.get("min"); // played to the end: once more from the start
      due = performance.now() + FRAME;
      send(sent);
    } else advance();
  });
  set(false);
  model.on("msg:custom", arrived);
  model.on("change:value", moved);
  return () => { set(false); model.off("msg:custom", arrived); model.off("change:value", moved); };
}

export default { render };
