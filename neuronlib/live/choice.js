// A choice between a few things: the browser's own radio buttons, so that arrow keys, touch and
// screen readers know them.

function render({ model, el }) {
  const group = `choice-${crypto.getRandomValues(new Uint32Array(2)).join("")}`;
  const name = document.createElement("span"), hand = document.createElement("div");
  name.textContent = model.get("description");
  name.className = "choice-name";
  name.id = `${group}-name`;
  hand.className = "choice-hand";
  hand.setAttribute("role", "radiogroup");
  hand.setAttribute("aria-labelledby", name.id);
  const radios = model.get("_options_labels").map((option, index) => {
    const radio = Object.assign(document.createElement("input"), { type: "radio", name: group });
    const label = document.createElement("label");
    radio.dataset.lmSuppressShortcuts = "true"; // JupyterLab would take its keys for itself
    radio.addEventListener("change", () => {
      model.set("index", index);
      model.save_changes();
    });
    label.append(radio, option);
    hand.append(label);
    return radio;
  });
  el.classList.add("course-choice");
  el.append(name, hand);

  const show = () => {
    radios.forEach((radio, index) => { radio.checked = index === model.get("index"); });
  };
  model.on("change:index", show);
  show();
  return () => model.off("change:index", show);
}

export default { render };
