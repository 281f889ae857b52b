// What a JavaScript author would write: IndexedDB itself, and Dexie. Rows are objects, times are milliseconds.
"use strict";

const strict = {durability: "strict"};
const relaxed = {durability: "relaxed"};

const settled = request => new Promise((resolve, reject) => {
  request.onsuccess = () => resolve(request.result);
  request.onerror = () => reject(request.error);
});

const completed = transaction => new Promise((resolve, reject) => {
  transaction.oncomplete = () => resolve();
  transaction.onabort = () => reject(transaction.error);
});

const open = (name, stores) => {
  const request = indexedDB.open(name, 1);
  request.onupgradeneeded = () => {
    for (const store of stores) request.result.createObjectStore(store, store === "items" ? {keyPath: "id"} : {});
  };
  return settled(request);
};

const forget = async (name, database) => {
  database.close();
  await settled(indexedDB.deleteDatabase(name));
};

const openDexie = async (name, durability) => {
  const database = new Dexie(name, {chromeTransactionDurability: durability});
  database.version(1).stores({items: "id", outbox: ""});
  return database.open();
};

const item = number => ({
  id: `00000000-0000-4000-8000-${number.toString(16).padStart(12, "0")}`,
  name: `Box of bolts, 40 mm, number ${String(number).padStart(6, "0")}`,
  status: number % 50 ? "present" : "missing",
  amount: number % 97,
  counted_at: new Date(Date.UTC(2026, 0, 1, 0, number)).toISOString(),
  keeper_id: "11111111-1111-4111-8111-111111111111",
});

const items = count => Array.from({length: count}, (_, number) => item(number));

// First pull: rows that are in memory already, into a new database.

async function writeEach(count) {
  const rows = items(count);
  const database = await open("each", ["items"]);
  const begun = performance.now();
  const transaction = database.transaction("items", "readwrite", relaxed);
  const store = transaction.objectStore("items");
  for (const row of rows) store.put(row);
  transaction.commit();
  await completed(transaction);
  const taken = performance.now() - begun;
  await forget("each", database);
  return taken;
}

async function writePacked(count) {
  const rows = items(count).map(row => [1, Object.values(row)]);
  const database = await open("packed", ["packs"]);
  const begun = performance.now();
  const transaction = database.transaction("packs", "readwrite", relaxed);
  const store = transaction.objectStore("packs");
  for (let first = 0; first < count; first += 500) store.put(rows.slice(first, first + 500), first);
  transaction.commit();
  await completed(transaction);
  const taken = performance.now() - begun;
  await forget("packed", database);
  return taken;
}

async function writeDexie(count) {
  const rows = items(count);
  const database = await openDexie("bulk", "relaxed");
  const begun = performance.now();
  await database.items.bulkPut(rows);
  const taken = performance.now() - begun;
  database.close();
  await Dexie.delete("bulk");
  return taken;
}

// Cold start: a database that stands on the device, into memory.

async function keepDexie(count) {
  const database = await openDexie("kept", "relaxed");
  await database.items.bulkPut(items(count));
  database.close();
}

async function readDexie(count) {
  const begun = performance.now();
  const database = await openDexie("kept", "relaxed");
  const rows = await database.items.toArray();
  const taken = performance.now() - begun;
  if (rows.length !== count) throw new Error(`${rows.length} rows`);
  database.close();
  return taken;
}

// An action: a changed row, and what is to be sent of it.

const outboxRecord = number => ({
  at: new Date().toISOString(),
  commands: [{id: number, name: "ItemPage.count_item", version: 1, args: {id: item(number).id, amount: number}, ids: []}],
});

async function actEach(runs) {
  const database = await open("acting", ["items", "outbox"]);
  const times = [];
  for (let number = 0; number < runs; number++) {
    await pause();
    const begun = performance.now();
    const transaction = database.transaction(["items", "outbox"], "readwrite", strict);
    transaction.objectStore("items").put(item(number));
    transaction.objectStore("outbox").put(outboxRecord(number), number);
    transaction.commit();
    await completed(transaction);
    times.push(performance.now() - begun);
  }
  database.close();
  return times;
}

async function actDexie(runs) {
  const database = await openDexie("acting-dexie", "strict");
  const times = [];
  for (let number = 0; number < runs; number++) {
    await pause();
    const begun = performance.now();
    await database.transaction("rw", database.items, database.outbox, async () => {
      await database.items.put(item(number));
      await database.outbox.put(outboxRecord(number), number);
    });
    times.push(performance.now() - begun);
  }
  database.close();
  return times;
}

const pause = () => new Promise(resolve => setTimeout(resolve, 20));
