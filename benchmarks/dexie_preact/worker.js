// Answers from the cache first, as a precaching worker does.
const FILES = ["/", "/app.js", "/style.css", "/icons/icon.svg"];

self.addEventListener("install", event => {
  event.waitUntil(caches.open("files").then(cache => cache.addAll(FILES)).then(() => self.skipWaiting()));
});
self.addEventListener("activate", event => event.waitUntil(self.clients.claim()));
self.addEventListener("fetch", event => {
  event.respondWith(caches.match(event.request).then(found => found ?? fetch(event.request)));
});
