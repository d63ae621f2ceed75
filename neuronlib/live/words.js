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

const REST = 500; // milliseconds without a change before the new words are spoken

function wordsFor(model) {
  const problem = element("p", { class: "live-problem", role: "alert" });
  const sentence = element("p", { class: "live-sentence" });
  const spoken = element("div", { class: "live-spoken", role: "status" });
  const code = element("code");
  const again = element("div", { class: "live-code" }, copyButton(code), code);
  let quiet, heard; // nothing is spoken when it appears: the page is read as it stands
  const speak = () => {
    if (spoken.closest(".playing")) quiet = setTimeout(speak, REST); // once the player rests, too
    else if (heard !== sentence.textContent) heard = spoken.textContent = sentence.textContent;
  };
  return {
    above: [problem],
    below: [sentence, again, spoken],
    complain() {
      const words = model.get("problem");
      if (problem.textContent !== words) problem.textContent = words; // an alert is said once
    },
    say(words, line) {
      sentence.textContent = words;
      heard ??= words;
      code.textContent = line;
      again.hidden = !line;
      clearTimeout(quiet);
      quiet = setTimeout(speak, REST); // once the hand rests
    },
    stop() { clearTimeout(quiet); },
  };
}
