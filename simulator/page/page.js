// The page asks for a chat anew whenever something happened in it: simple, and never out of date.
const $ = (id) => document.getElementById(id);
let people = [], person = null, chat = null, toastTimer = null;
const unread = new Set();

const make = (tag, text, className) => {
  const element = document.createElement(tag);
  if (text !== undefined) element.textContent = text;
  if (className) element.className = className;
  return element;
};

async function post(path, body) {
  const answer = await fetch(path, { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) });
  if (!answer.ok) toast(await answer.text());
  return answer.ok ? answer.json() : null;
}

const act = (what) => post("/page/act", { person: person.id, chat, ...what });

function toast(text) {
  $("toast").textContent = text;
  $("toast").hidden = false;
  clearTimeout(toastTimer);
  toastTimer = setTimeout(() => { $("toast").hidden = true; }, 4000);
}

function showClock(text) {
  const options = { timeZone: "Asia/Shanghai", month: "long", day: "numeric", weekday: "short", hour: "2-digit", minute: "2-digit" };
  $("now").textContent = new Intl.DateTimeFormat("zh-CN", options).format(new Date(text));
}

// Entities count UTF-16 units, as JavaScript strings do.
function formatted(message) {
  const bubble = document.createDocumentFragment();
  let place = 0;
  for (const entity of [...message.entities].sort((a, b) => a.offset - b.offset)) {
    if (entity.offset < place) continue;
    bubble.append(message.text.slice(place, entity.offset));
    const words = message.text.slice(entity.offset, entity.offset + entity.length);
    const tags = { bold: "b", italic: "i", code: "code", underline: "u", blockquote: "q" };
    const element = make(tags[entity.type] || "span", words);
    if (entity.type === "text_link") element.title = entity.url;
    bubble.append(element);
    place = entity.offset + entity.length;
  }
  bubble.append(message.text.slice(place));
  return bubble;
}

function drawn(message) {
  if (message.note && !message.text && !message.media) return make("div", message.note, "note");
  const box = make("div", undefined, "message" + (message.mine ? " mine" : ""));
  const bubble = make("div", undefined, "bubble");
  if (!message.mine) bubble.append(make("div", message.name, "who"));
  if (message.media) bubble.append(media(message.media));
  bubble.append(formatted(message));
  const time = new Date(message.time).toLocaleTimeString("zh-CN", { timeZone: "Asia/Shanghai", hour: "2-digit", minute: "2-digit" });
  bubble.append(make("div", (message.edited ? "已修改 " : "") + time, "when"));
  box.append(bubble, keys(message));
  return box;
}

function media({ kind, file }) {
  if (kind === "photo") {
    const image = make("img");
    image.src = "/page/file/" + file;
    image.alt = "照片";
    return image;
  }
  return make("div", { voice: "🎤 语音", document: "📎 文件", sticker: "🙂" }[kind] || kind);
}

function keys(message) {
  const rows = make("div", undefined, "rows");
  message.buttons.forEach((row, r) => {
    const line = make("div", undefined, "row");
    row.forEach((key, c) => {
      const button = make("button", key.text);
      button.onclick = () => act({ do: "tap", message: message.id, row: r, column: c });
      line.append(button);
    });
    rows.append(line);
  });
  return rows;
}

async function showChat() {
  const shown = chat;
  const answer = await (await fetch(`/page/chat?person=${person.id}&chat=${chat}`)).json();
  if (shown !== chat) return;
  unread.delete(chat);
  $("messages").replaceChildren(...answer.messages.map(drawn));
  $("keyboard").replaceChildren(...answer.keyboard.map((row) => {
    const line = make("div", undefined, "row");
    row.forEach((key) => {
      const button = make("button", key.text);
      button.onclick = () => act({ do: "press", label: key.text });
      line.append(button);
    });
    return line;
  }));
  // Only now: the keyboard above took its room from the messages.
  $("messages").scrollTop = $("messages").scrollHeight;
  showTabs();
}

function showTabs() {
  $("chats").replaceChildren(...person.chats.map((one) => {
    const tab = make("button", one.title, unread.has(one.id) ? "new" : "");
    tab.setAttribute("role", "tab");
    tab.setAttribute("aria-selected", one.id === chat);
    tab.onclick = () => { chat = one.id; showChat(); };
    return tab;
  }));
}

function showPeople() {
  $("people").replaceChildren(...people.map((one) => {
    const button = make("button", one.name);
    button.append(make("small", one.title));
    button.setAttribute("aria-current", one.id === person.id);
    button.onclick = () => choose(one);
    return button;
  }));
}

function choose(one) {
  person = one;
  chat = one.chats[0].id;
  showPeople();
  showChat();
}

async function learnWorld() {
  const world = await (await fetch("/page/world")).json();
  people = world.people;
  showClock(world.now);
  person = people.find((one) => person && one.id === person.id) || people[0];
  chat = person.chats.some((one) => one.id === chat) ? chat : person.chats[0].id;
  showPeople();
  await showChat();
}

let waiting = null;
function heard(event) {
  if (event.kind === "toast" && event.person_id === person.id) {
    if (event.text) toast(event.text);
    if (event.url) act({ do: "follow", url: event.url }).then(() => { chat = person.id; showChat(); });
    return;
  }
  if (event.chat_id === chat || event.person_id === person.id) {
    clearTimeout(waiting);
    waiting = setTimeout(showChat, 40);
  } else if (event.chat_id !== undefined) {
    unread.add(event.chat_id);
    showTabs();
  }
}

$("write").onsubmit = (event) => {
  event.preventDefault();
  const text = $("text").value.trim();
  $("text").value = "";
  if (text) act({ do: "say", text });
};
document.querySelectorAll("[data-do]").forEach((button) => {
  button.onclick = () => act({ do: button.dataset.do });
});
document.querySelectorAll("[data-forward]").forEach((button) => {
  button.onclick = async () => {
    const answer = await post("/page/clock", { forward: button.dataset.forward });
    if (answer) showClock(answer.now);
  };
});
new EventSource("/page/events").onmessage = (event) => heard(JSON.parse(event.data));
learnWorld();
