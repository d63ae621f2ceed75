// A button of the browser's own, whose Enter and Space JupyterLab does not take for itself.

function render({ model, el }) {
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = model.get("description");
  button.className = "course-button";
  button.dataset.lmSuppressShortcuts = "true";
  button.addEventListener("click", () => {
    model.set("calm", matchMedia("(prefers-reduced-motion: reduce)").matches);
    model.save_changes(); // arrives before the click
    model.send({ event: "click" });
  });
  el.append(button);
}

export default { render };
