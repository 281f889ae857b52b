// The list page of the ticket desk as a JavaScript author would write it on Dexie and Preact: same markup, same
// style sheet, same data, read from IndexedDB.
import Dexie from "dexie";
import { h, render } from "preact";
import { useEffect, useState } from "preact/hooks";

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

const database = new Dexie("ticketdesk");
database.version(1).stores({ tickets: "id" });

function day(text) {
  const at = new Date(text);
  return `${at.getUTCDate()} ${MONTHS[at.getUTCMonth()]} ${at.getUTCFullYear()}`;
}

function Ticket({ ticket, close }) {
  return h("li", { class: `ticket ${ticket.status}`, "data-id": ticket.id },
    h("div", { class: "about" },
      h("a", { class: "subject", href: `/tickets/${ticket.id}` }, ticket.subject),
      h("p", { class: "meta" },
        h("time", { datetime: ticket.opened_at }, day(ticket.opened_at)),
        h("span", { class: "mark synced" }, h("span", { class: "dot", "aria-hidden": "true" }), h("span", null, "Synced")))),
    ticket.status === "open" &&
      h("button", { class: "plain", type: "button", "aria-label": `Close ${ticket.subject}`, onClick: () => close(ticket) }, "Close"));
}

function Desk() {
  const [tickets, setTickets] = useState([]);
  const [subject, setSubject] = useState("");
  const [showing, setShowing] = useState("open");
  const read = async () => setTickets(await database.tickets.toArray());
  useEffect(() => { read(); }, []);
  const open = async event => {
    event.preventDefault();
    await database.tickets.add({ id: crypto.randomUUID(), subject, status: "open", opened_at: new Date().toISOString() });
    setSubject("");
    await read();
  };
  const close = async ticket => {
    await database.tickets.put({ ...ticket, status: "closed" });
    await read();
  };
  const shown = tickets.filter(ticket => showing === "all" || ticket.status === showing);
  shown.sort((a, b) => (a.opened_at < b.opened_at ? 1 : -1));
  return h("div", { class: "frame" },
    h("header", { class: "top" },
      h("a", { class: "brand", href: "/" }, h("img", { src: "/icons/icon.svg", alt: "", width: 28, height: 28 }), "Ticket desk"),
      h("div", { class: "session" },
        h("span", { class: "badge synced", role: "status" }, h("span", { class: "dot", "aria-hidden": "true" }), h("span", null, "All changes sent")),
        h("button", { class: "plain" }, "Sign out"))),
    h("main", { id: "content", tabindex: "-1" },
      h("div", { class: "stack" },
        h("div", { class: "heading" }, h("h1", null, "Tickets"),
          h("p", { class: "quiet" }, `${tickets.filter(ticket => ticket.status === "open").length} open tickets`)),
        h("form", { class: "opener", onSubmit: open },
          h("label", { class: "field", for: "new-subject" }, h("span", null, "What is it about?")),
          h("div", { class: "row" },
            h("input", { id: "new-subject", value: subject, autocomplete: "off", maxlength: 300, onInput: event => setSubject(event.target.value) }),
            h("button", { class: "primary", type: "submit" }, "Open"))),
        h("nav", { class: "filter", "aria-label": "Which tickets to show" },
          ["open", "closed", "all"].map(which => h("button", {
            key: which, class: "tab", "aria-pressed": String(showing === which), onClick: () => setShowing(which),
          }, which[0].toUpperCase() + which.slice(1)))),
        h("ul", { class: "tickets" }, shown.map(ticket => h(Ticket, { key: ticket.id, ticket, close }))))));
}

// The benchmark fills the database before it measures.
globalThis.seed = async rows => { await database.tickets.bulkPut(rows); };
render(h(Desk), document.getElementById("app"));
navigator.serviceWorker.register("/worker.js");
