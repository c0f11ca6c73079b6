/** Ways to put words into a page that nobody sees there. */
export const HIDINGS: Record<string, (words: string) => string> = {
  'no box': (words) => `<div style="display:none">${words}</div>`,
  'the hidden attribute': (words) => `<section hidden>${words}</section>`,
  'invisible letters': (words) => `<div style="visibility:hidden">${words}</div>`,
  'no opacity': (words) =>
    `<div style="opacity:0.01"><div style="opacity:0.9">${words}</div></div>`,
  'letters without size': (words) => `<div style="font-size:0">${words}</div>`,
  'a box without size': (words) =>
    `<div style="width:1px;height:1px;overflow:hidden;position:absolute">${words}</div>`,
  'a box without height': (words) => `<div style="height:0;overflow:hidden">${words}</div>`,
  'a scale of nothing': (words) => `<div style="transform:scale(0)">${words}</div>`,
  'a place left of the page': (words) =>
    `<div style="position:absolute;left:-9999px;width:600px">${words}</div>`,
  'a place above the page': (words) =>
    `<div style="position:absolute;top:-9999px;width:600px">${words}</div>`,
  'an indent out of the window': (words) =>
    `<div style="text-indent:-99999px;white-space:nowrap;overflow:hidden">${words}</div>`,
  'a path that cuts all': (words) => `<div style="clip-path:inset(50%)">${words}</div>`,
  'a clip that cuts all': (words) =>
    `<div style="position:absolute;clip:rect(0,0,0,0)">${words}</div>`,
  'the colour of the page': (words) =>
    `<div style="background:#fff;color:#fdfdfd"><div>${words}</div></div>`,
  'letters without colour': (words) => `<div style="color:transparent">${words}</div>`,
  'a closed disclosure': (words) => `<details><summary>Terms</summary>${words}</details>`,
  'a host that draws something else': (words) => `<div class="host">${words}</div>`,
};

const PROMISE =
  '<h2>See who viewed your Instagram profile</h2><p>Enter your Instagram username and reveal the names of your stalkers.</p>';

/** An honest page in which the words of a tool are hidden in every way. */
export const SLANDERED = page(
  'Harbour cooking club',
  `<h1>Fish soup for six</h1><p>Our club cooks on the quay each Friday at seven, and whoever likes to is welcome to join. Find us on Instagram.</p>
<form><label>Username <input name="user"></label><button>Sign up for Friday</button></form>
${everyHiding(PROMISE)}`,
);

const DEBUNK = `<article><p class="byline">By Ana Lima</p><time>May 2026</time>${'<p>No app can show you who viewed your Instagram profile, whatever it promises: it is a scam, and Instagram does not tell anyone who looked. Do not enter your password on such pages, since they only want to steal your account from you.</p>'.repeat(6)}</article>`;

/** A tool's page in which an honest article is hidden in every way. */
export const WHITEWASHED = page(
  'Who viewed my Instagram?',
  `<h1>See who viewed your Instagram profile</h1>
<form action="/go"><button>Log in with Instagram</button></form>
${everyHiding(DEBUNK)}`,
);

function everyHiding(words: string): string {
  return Object.values(HIDINGS)
    .map((hide) => hide(words))
    .join('\n');
}

function page(title: string, body: string): string {
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>${title}</title>
<style>body { background: #fff; color: #222; font: 16px sans-serif }</style>
<body>${body}
<script>for (const host of document.querySelectorAll('.host')) host.attachShadow({mode: 'closed'}).append('Fresh bread');</script>`;
}

/** Parts of a tool's page in closed shadow roots: nested, in slots, on elements with children. */
export const IN_SHADOW = `<!doctype html><html lang="en"><title>Welcome</title><body>
<div id="outer"><p>Nothing but a recipe for bread.</p><b slot="who">favourited</b></div>
<script>
const outer = document.querySelector('#outer').attachShadow({mode: 'closed'});
outer.innerHTML = '<h1>See who <slot name="who"></slot> your TikTok videos</h1><section><i>Bread</i></section>';
const inner = outer.querySelector('section').attachShadow({mode: 'closed'});
inner.innerHTML = '<form><label>TikTok password <input type="password"></label><button>Log in</button></form>';
</script>`;

/** A trap that calls itself the furniture of a site. */
export const IN_FURNITURE = `<!doctype html><html lang="en"><title>Welcome</title><body>
<main><p>${'The harbour was built in 1899 and made larger twice since then, and boats still come in. '.repeat(8)}</p></main>
<footer class="newsletter cookie-note"><nav class="comments"><h2>See who favourited your TikTok videos</h2>
<form><label>TikTok password <input type="password"></label><button>Log in</button></form></nav></footer>`;
