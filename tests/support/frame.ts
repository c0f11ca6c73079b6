/** What stands around the content of most sites: none of it may change a verdict. */
const ABOVE = `
<header class="site-header">
  <a href="/">Harbour Lane</a>
  <nav><ul><li><a href="/">Home</a></li><li><a href="/about">About</a></li><li><a href="/contact">Contact</a></li></ul></nav>
  <form role="search" action="/search"><input type="search" name="q" placeholder="Search this site"><button>Search</button></form>
  <form class="member-login" action="/login"><input type="text" name="log" placeholder="Member name"><input type="password" name="pwd" placeholder="Password"><button>Log in</button></form>
</header>`;
const BELOW = `
<aside class="sidebar"><iframe src="https://ads.example/slot?unit=300x250" title="Advertisement"></iframe></aside>
<section id="comments" class="comments-area"><h3>Leave a reply</h3>
  <form><textarea name="comment"></textarea><input name="author" placeholder="Name"><input type="email" name="email" placeholder="Email"><button>Post comment</button></form>
</section>
<footer class="site-footer">
  <form class="newsletter"><label>Our newsletter <input type="email" name="newsletter"></label><button>Subscribe</button></form>
  <p>Follow us on <a href="https://www.facebook.com/harbourlane.example">Facebook</a> and <a href="https://www.instagram.com/harbourlane.example">Instagram</a></p>
</footer>
<div class="cookie-banner" role="dialog">We use cookies. <button>Accept all</button><button>Settings</button></div>`;

/** The page with a menu, a search box, a member login, comments, a newsletter, an ad and a cookie banner. */
export function framed(html: string): string {
  const opened = /<body[^>]*>/i.exec(html);
  const at = opened ? opened.index + opened[0].length : 0;
  const end = html.search(/<\/body>/i);
  const close = end === -1 ? html.length : end;
  return html.slice(0, at) + ABOVE + html.slice(at, close) + BELOW + html.slice(close);
}
