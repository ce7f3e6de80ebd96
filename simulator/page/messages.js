// Messages as people see them: words with their marks, pictures, buttons.
const TAGS = { bold: "b", italic: "i", code: "code", pre: "code", underline: "u", strikethrough: "s", blockquote: "q", expandable_blockquote: "q" };
const LINKS = { text_link: true, url: true };

export const make = (tag, text, className) => {
  const element = document.createElement(tag);
  if (text !== undefined) element.textContent = text;
  if (className) element.className = className;
  return element;
};

function marked(entity, words, on) {
  if (entity.type === "bot_command") {
    const command = make("button", words, "link");
    command.onclick = () => on.say(words);
    return command;
  }
  if (!LINKS[entity.type]) return make(TAGS[entity.type] || "span", words, entity.type);
  const link = make("a", words);
  const url = entity.url || words;
  link.href = url.includes("://") ? url : "https://" + url;
  link.onclick = (event) => { event.preventDefault(); on.follow(link.href); };
  return link;
}

// Entities count UTF-16 units, as JavaScript strings do; inner ones stand in the outer one's words.
function formatted(text, entities, on, from = 0, to = text.length) {
  const pieces = document.createDocumentFragment();
  let place = from;
  entities.forEach((entity, n) => {
    if (entity.offset < place || entity.offset >= to) return;
    const end = entity.offset + entity.length;
    pieces.append(text.slice(place, entity.offset));
    const element = marked(entity, text.slice(entity.offset, end), on);
    const inner = entities.slice(n + 1).filter((one) => one.offset < end);
    if (inner.length && element.tagName !== "BUTTON") {
      element.replaceChildren(formatted(text, inner, on, entity.offset, end));
    }
    pieces.append(element);
    place = end;
  });
  pieces.append(text.slice(place, to));
  return pieces;
}

function media({ kind, file, words }) {
  if (kind !== "photo") return make("div", words, "media");
  const image = make("img");
  image.src = "/page/file/" + file;
  image.alt = "照片";
  return image;
}

function keys(message, on) {
  const rows = make("div", undefined, "rows");
  message.buttons.forEach((row, r) => rows.append(keyRow(row, (c) => on.tap(message.id, r, c))));
  return rows;
}

export function keyRow(row, press) {
  const line = make("div", undefined, "row");
  row.forEach((key, column) => {
    const button = make("button", (key.text ?? key) + (key.url ? " ↗" : ""), key.style || "");
    button.type = "button";
    button.onclick = () => press(column, key.text ?? key);
    line.append(button);
  });
  return line;
}

const day = (time) => new Date(time).toLocaleDateString("zh-CN", { timeZone: "Asia/Shanghai", month: "long", day: "numeric", weekday: "long" });

// A line with the date before each day's first message, and one for today when nothing was said yet.
function withDays(messages, now) {
  const days = [...messages.map((message) => day(message.time)), day(now)];
  const lines = days.map((text, n) => text === days[n - 1] ? [] : [{ day: text }]);
  return lines.flatMap((line, n) => n < messages.length ? [...line, messages[n]] : line);
}

export function drawn(message, on) {
  if (message.day) return make("div", message.day, "note day");
  if (message.note) return make("div", message.note, "note");
  const box = make("div", undefined, "message" + (message.mine ? " mine" : ""));
  const bubble = make("div", undefined, "bubble");
  if (!message.mine) bubble.append(make("div", message.name, "who"));
  if (message.answers) bubble.append(make("div", message.answers, "answered"));
  if (message.media) bubble.append(media(message.media));
  bubble.append(formatted(message.text, message.entities, on));
  const time = new Date(message.time).toLocaleTimeString("zh-CN", { timeZone: "Asia/Shanghai", hour: "2-digit", minute: "2-digit" });
  bubble.append(make("div", (message.pinned ? "📌 " : "") + (message.edited ? "已修改 " : "") + time, "when"));
  if (message.reactions) bubble.append(make("div", message.reactions, "reactions"));
  box.append(bubble, keys(message, on));
  return box;
}

// A message that did not change keeps its place on the page, so that focus and reading stay.
export function show(list, messages, now, on) {
  const before = new Map([...list.children].map((element) => [element.dataset.as, element]));
  list.replaceChildren(...withDays(messages, now).map((message) => {
    const as = JSON.stringify(message);
    const element = before.get(as) || drawn(message, on);
    element.dataset.as = as;
    return element;
  }));
}
