import type { JSX } from 'preact';
import { BrandBar } from '../brand-bar.tsx';
import { translate } from '../translate.ts';

/** A made-up page of the kind that FaveGuard warns of. Nothing on it does anything. */
export function Demo(): JSX.Element {
  return (
    <>
      <header class="demo-note">
        <p>{translate('demo_note')}</p>
      </header>
      <main class="fake">
        <h1>{translate('demo_heading')}</h1>
        <p>{translate('demo_promise')}</p>
        <form onSubmit={(event) => event.preventDefault()}>
          <label>
            {translate('demo_password')}
            <input type="password" autocomplete="off" />
          </label>
          <button type="submit" class="button">
            {translate('demo_button')}
          </button>
        </form>
      </main>
    </>
  );
}

/** What stands there after "Leave". */
export function DemoLeft(): JSX.Element {
  return (
    <>
      <BrandBar />
      <main>
        <h1>{translate('demo_left_heading')}</h1>
        <p>{translate('demo_left')}</p>
        <p>
          <a class="button accented" href="/welcome.html">
            {translate('demo_back')}
          </a>
        </p>
      </main>
    </>
  );
}
