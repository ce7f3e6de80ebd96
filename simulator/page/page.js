// The page asks for a chat anew whenever something happened in it: simple, and never out of date.
import { keyRow, make, show } from "./messages.js";
import { picture } from "./picture.js";

const $ = (id) => document.getElementById(id);
let people = [], person = null, chat = null, bot = "", toastTimer = null, waiting = null, atEnd = true, readTo = 0, sending = false;
const unread = new Set();

async function post(path, body) {
  const asked = { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) };
  const answer = await fetch(path, asked).catch(() => null);
  if (!answer) toast("演示已经停了，请重新启动 make demo。");
  else if (!answer.ok) toast(await answer.text());
  return answer && answer.ok ? answer.json() : null;
}

async function act(what) {
  const answer = await post("/page/act", { person: person.id, chat, ...what });
  if (answer && answer.copied) copy(answer.copied);
  if (answer && answer.url) open(answer.url, what.do === "follow" || isOurs(answer.url));
  return answer;
}

const isOurs = (url) => new RegExp(`^https?://(t|telegram)\\.me/${bot}(\\?|$)`, "i").test(url);
const follow = (url) => isOurs(url) ? act({ do: "follow", url }) : open(url, false);

// A link to the bot leads into the chat with it, or into the group it names; others leave the page.
function open(url, followed) {
  if (!followed) return void window.open(url, "_blank", "noopener");
  if (!/[?&]startgroup/.test(url)) enter(person.id);
}

function copy(text) {
  if (navigator.clipboard) navigator.clipboard.writeText(text).catch(() => {});
  toast("已复制：" + text);
}

function toast(text, stays = false) {
  $("toast").textContent = text;
  $("toast").hidden = false;
  clearTimeout(toastTimer);
  if (!stays) toastTimer = setTimeout(hideToast, 4000);
}
const hideToast = () => { $("toast").hidden = true; };
$("toast").onclick = hideToast;

function showClock(text) {
  const options = { timeZone: "Asia/Shanghai", month: "long", day: "numeric", weekday: "short", hour: "2-digit", minute: "2-digit" };
  $("now").dateTime = text;
  $("now").textContent = new Intl.DateTimeFormat("zh-CN", options).format(new Date(text));
}

const on = {
  tap: (message, row, column) => act({ do: "tap", message, row, column }),
  say: (text) => act({ do: "say", text }),
  follow,
};

async function showChat(fresh = false) {
  const shown = [person.id, chat].join();
  const answer = await (await fetch(`/page/chat?person=${person.id}&chat=${chat}`)).json();
  if (shown !== [person.id, chat].join()) return;
  unread.delete(shown);
  person.chats = answer.chats;
  atEnd = fresh || atEnd;
  show($("messages"), answer.messages, answer.now, on);
  showKeyboard(answer);
  $("hide").disabled = !answer.folding;
  $("text").placeholder = answer.placeholder || "说点什么…";
  $("answering").textContent = "↩ " + answer.answering;
  $("answering").hidden = !answer.answering;
  showCommands(answer.commands);
  showTabs();
  showPeople();
  stayAtEnd();
}

// A chat with the bot that has not begun offers to begin, as the app does.
function showKeyboard({ fresh, keyboard }) {
  const press = (column, label) => fresh ? on.say("/start") : act({ do: "press", label });
  const rows = fresh ? [["开始"]] : keyboard;
  $("keyboard").replaceChildren(...rows.map((row) => keyRow(row, press)));
}

// Who reads the newest message keeps seeing it, also when pictures or a keyboard need room.
function stayAtEnd() {
  if (atEnd) $("messages").scrollTop = $("messages").scrollHeight;
  readTo = $("messages").scrollTop;
}
// Only going back leaves the end: a picture may take its room before the page hears that it has come.
$("messages").onscroll = ({ target }) => {
  const below = target.scrollHeight - target.scrollTop - target.clientHeight;
  atEnd = below < 60 || (atEnd && target.scrollTop >= readTo);
  readTo = target.scrollTop;
};
$("messages").addEventListener("load", stayAtEnd, true);
new ResizeObserver(stayAtEnd).observe($("messages"));

function showTabs() {
  $("chats").replaceChildren(...person.chats.map((one) => {
    const tab = make("button", one.title, unread.has([person.id, one.id].join()) ? "new" : "");
    tab.setAttribute("role", "tab");
    tab.setAttribute("aria-selected", one.id === chat);
    tab.onclick = () => turnTo(person, one.id);
    return tab;
  }));
}

function showPeople() {
  if ($("people").childElementCount !== people.length) $("people").replaceChildren(...people.map(personButton));
  people.forEach((one, n) => {
    const button = $("people").children[n];
    button.setAttribute("aria-current", one.id === person.id);
    button.classList.toggle("new", one.chats.some((c) => unread.has([one.id, c.id].join())));
  });
}

function personButton(one) {
  const button = make("button", one.name);
  button.append(make("small", one.title));
  button.onclick = () => turnTo(one, one.chats[0].id);
  return button;
}

function turnTo(who, id) {
  hideToast();
  person = who;
  return enter(id);
}

function enter(id) {
  chat = id;
  return showChat(true);
}

function showCommands(list) {
  const known = JSON.stringify(list);
  if ($("commands").dataset.known === known) return;
  $("commands").dataset.known = known;
  $("menu").hidden = !list.length;
  $("commands").replaceChildren(...list.map(({ command, description }) => {
    const line = make("button", "/" + command);
    line.append(make("small", description));
    line.onclick = () => { fold("menu", "commands", false); on.say("/" + command); };
    return line;
  }));
}

function fold(button, panel, open) {
  $(button).setAttribute("aria-expanded", open);
  if (panel === "commands") $(panel).hidden = !open;
  $(panel).classList.toggle("open", open);
}

async function learnWorld() {
  const world = await (await fetch("/page/world")).json();
  ({ people, bot } = world);
  showClock(world.now);
  person = people.find((one) => person && one.id === person.id) || people[0];
  await enter(person.chats.some((one) => one.id === chat) ? chat : person.chats[0].id);
}

function heard(event) {
  if (!person) return;
  showClock(event.now);
  if (event.kind === "toast" && event.person_id === person.id) {
    if (event.text) toast(event.text, event.alert);
    if (event.url) follow(event.url);
  }
  if (event.kind === "message") noteUnread(event.chat_id);
  if (event.chat_id === chat || event.person_id === person.id) {
    waiting ??= setTimeout(() => { waiting = null; showChat(); }, 40);
  }
}

function noteUnread(id) {
  for (const one of people) {
    const seen = one.id === person.id && id === chat;
    if (!seen && one.chats.some((c) => c.id === id)) unread.add([one.id, id].join());
  }
  showTabs();
  showPeople();
}

// What was written stays in the field until it has been sent.
$("write").onsubmit = async (event) => {
  event.preventDefault();
  const written = $("text").value;
  if (!written.trim() || sending) return;
  sending = true;
  const sent = await on.say(written.trim());
  sending = false;
  if (sent && $("text").value === written) $("text").value = "";
  fit();
};
function fit() {
  $("text").style.height = "auto";
  $("text").style.height = `${$("text").scrollHeight + 2}px`;
}
$("text").oninput = fit;
// Enter sends where there is a keyboard; under a thumb it begins a new line, and so does Shift+Enter.
$("text").onkeydown = (event) => {
  const sends = event.key === "Enter" && !event.shiftKey && !event.isComposing;
  if (!sends || matchMedia("(pointer: coarse)").matches) return;
  event.preventDefault();
  $("write").requestSubmit();
};
document.querySelectorAll("[data-do]").forEach((button) => {
  button.onclick = () => {
    fold("more", "attach", false);
    act(button.dataset.do === "photo" ? { do: "photo", picture: picture() } : { do: button.dataset.do });
  };
});
document.querySelectorAll("[data-forward]").forEach((button) => {
  button.onclick = async () => {
    button.disabled = true;
    const answer = await post("/page/clock", { forward: button.dataset.forward });
    button.disabled = false;
    if (answer) showClock(answer.now);
    if (answer) showChat();
    if (answer && !answer.moved) toast("没有安排好的事");
  };
});
for (const [button, panel] of [["more", "attach"], ["menu", "commands"]]) {
  $(button).onclick = () => {
    const opens = $(button).getAttribute("aria-expanded") !== "true";
    fold("more", "attach", false);
    fold(button, panel, opens);
  };
}
$("hide").onclick = () => { fold("more", "attach", false); act({ do: "fold" }); };

// What to try first is shown until it has been put away.
$("hint").hidden = localStorage.getItem("hint") === "away";
$("understood").onclick = () => {
  localStorage.setItem("hint", "away");
  $("hint").hidden = true;
};

const events = new EventSource("/page/events");
// Whatever happened while nobody listened is asked for, also after the line was broken.
events.onopen = learnWorld;
events.onmessage = (event) => heard(JSON.parse(event.data));
