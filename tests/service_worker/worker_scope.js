// The scope of a service worker, small enough to read: caches, clients, events and a server, for test_worker.py.
"use strict";
const listeners = {};
const stored = new Map(); // cache name -> (path -> body)
const site = new Map(); // path -> body, or a status
const asked = []; // what the worker fetched, with the mode of the browser's cache
let tabs = 1;
let skipped = false;
const posted = [];
let told; // the last line of what stands in the console about an error
globalThis.holdfast_uncaught = (error, text) => (told = text.trim().split("\n").at(-1));

const path = (request) => (typeof request === "string" ? request : new URL(request.url).pathname);

class FakeRequest {
  constructor(url, options = {}) {
    this.url = new URL(url, "https://desk.example").href;
    this.method = options.method ?? "GET";
    this.mode = options.mode ?? "cors";
    this.cache = options.cache ?? "default";
  }
}

async function opened(name) {
  if (!stored.has(name)) stored.set(name, new Map());
  const kept = stored.get(name);
  return { put: async (key, response) => void kept.set(path(key), await response.text()) };
}

Object.assign(globalThis, {
  Request: FakeRequest,
  location: { origin: "https://desk.example", href: "https://desk.example/worker.js" },
  addEventListener: (kind, listener) => (listeners[kind] = listener),
  skipWaiting: () => (skipped = true),
  registration: { waiting: null },
  clients: { claim: async () => "claimed", matchAll: async () => Array(tabs).fill({}) },
  caches: {
    open: opened,
    keys: async () => [...stored.keys()],
    delete: async (name) => stored.delete(name),
    match: async (key, { cacheName }) => {
      const body = stored.get(cacheName)?.get(path(key));
      return body === undefined ? undefined : new Response(body);
    },
  },
  fetch: async (request) => {
    asked.push(`${path(request)} ${request.cache}`);
    const found = site.get(path(request));
    if (found === undefined) throw new TypeError("Failed to fetch");
    return typeof found === "number" ? new Response("", { status: found }) : new Response(found);
  },
});

// Fires an event; gives what the worker answered or waited for, in words.
async function fire(kind, about = {}) {
  let promise;
  listeners[kind]({ ...about, waitUntil: (each) => (promise = each), respondWith: (each) => (promise = each) });
  if (promise === undefined) return "left alone";
  try {
    const answer = await promise;
    if (!(answer instanceof Response)) return "done";
    return `${await answer.text()}${answer.headers.get("Refresh") === null ? "" : "asks again"}`;
  } catch (error) {
    told = "nothing";
    listeners.unhandledrejection({ reason: error, preventDefault: () => {} });
    return `failed, and told: ${told}`;
  }
}

const get = (url, options) => fire("fetch", { request: new FakeRequest(url, options) });
const visit = (url) => get(url, { mode: "navigate" });
