/* Keeps the committee's table openable where the network goes away: this one page as it was last seen, and what it is made of. */
"use strict";
const CACHE = "binahumas-desk";
const PAGE = "/organiser/attendance/desk.xhtml";
const DAY = 24 * 60 * 60 * 1000;

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", event => event.waitUntil(self.clients.claim()));

/* The page names people: after a day it is forgotten. */
const kept = async request => {
  const cache = await caches.open(CACHE);
  const answer = await cache.match(request);
  if (!answer) return null;
  const age = Date.now() - Number(answer.headers.get("X-Kept-At") || Date.now());
  if (age > DAY) {
    await cache.delete(request);
    return null;
  }
  return answer;
};

const keep = async (request, answer) => {
  const headers = new Headers(answer.headers);
  headers.set("X-Kept-At", String(Date.now()));
  const body = await answer.blob();
  await (await caches.open(CACHE)).put(request, new Response(body, { status: answer.status, headers }));
};

/* What the page is made of is asked for once more, as it came before anybody kept it. */
self.addEventListener("message", event => event.waitUntil(Promise.all(event.data.keep.map(async address => {
  const answer = await fetch(address, { credentials: "same-origin" });
  if (answer.ok && !answer.redirected) await keep(address, answer);
}))));

self.addEventListener("fetch", event => {
  const url = new URL(event.request.url);
  if (event.request.method !== "GET" || url.origin !== self.location.origin) return;
  if (event.request.mode === "navigate" && url.pathname === PAGE) {
    event.respondWith((async () => {
      try {
        const answer = await fetch(event.request);
        if (answer.ok && !answer.redirected && !url.searchParams.has("q")) await keep(PAGE + "?id=" + url.searchParams.get("id"), answer.clone());
        return answer;
      } catch (away) {
        return (await kept(PAGE + "?id=" + url.searchParams.get("id"))) || Response.error();
      }
    })());
  } else if (url.pathname.startsWith("/assets/")) {
    event.respondWith((async () => {
      const known = url.searchParams.has("v") ? await (await caches.open(CACHE)).match(event.request) : null;
      if (known) return known;
      try {
        const answer = await fetch(event.request);
        if (answer.ok) await keep(event.request, answer.clone());
        return answer;
      } catch (away) {
        return (await kept(event.request)) || Response.error();
      }
    })());
  }
});
