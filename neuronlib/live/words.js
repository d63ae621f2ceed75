// What every explorer shows beside its picture or text: what went wrong, the sentence, the line of
// Python that leads back here. Put in front of live_picture.js and live_text.js.

function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

function copyButton(code) {
  const button = element("button", { type: "button", class: "course-button", "data-lm-suppress-shortcuts": "true" }, "Copy");
  button.title = "Copy the line of Python that brings you back here";
  button.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(code.textContent);
      button.textContent = "Copied";
    } catch {
      getSelection().selectAllChildren(code); // no clipboard here: select it, to be copied by hand
      button.textContent = "Selected";
    }
    setTimeout(() => { button.textContent = "Copy"; }, 1500);
  });
  return button;
}

function wordsFor(model) {
  const problem = element("p", { class: "live-problem", role: "alert" });
  const sentence = element("p", { class: "live-sentence" });
  const spoken = element("div", { class: "live-spoken", role: "status" });
  const code = element("code");
  const again = element("div", { class: "live-code" }, copyButton(code), code);
  let quiet;
  return {
    above: [problem],
    below: [sentence, again, spoken],
    complain() { problem.textContent = model.get("problem"); },
    say(words, line) {
      sentence.textContent = words;
      code.textContent = line;
      again.hidden = !line;
      clearTimeout(quiet);
      quiet = setTimeout(() => { spoken.textContent = words; }, 300); // once the hand rests
    },
    stop() { clearTimeout(quiet); },
  };
}
