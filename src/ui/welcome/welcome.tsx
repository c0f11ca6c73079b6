import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { MessageKey } from '../../core/messages.ts';
import { BrandBar } from '../brand-bar.tsx';
import { translate } from '../translate.ts';
import { type Access, askForAccess, readAccess } from './access.ts';

/** Where the button is pinned differs. */
export type Kind = 'chromium' | 'firefox' | 'android';

interface Props {
  kind: Kind;
  first: Access;
  /** After an update that found the access withdrawn: that comes first then. */
  isAboutAccess: boolean;
}

/** What a person needs to know after the install, and nothing else. */
export function Welcome({ kind, first, isAboutAccess }: Props): JSX.Element {
  const access = useAccess(first);
  return (
    <>
      <BrandBar />
      <main>
        <h1>{translate(isAboutAccess ? 'welcome_update_heading' : 'welcome_heading')}</h1>
        {!isAboutAccess && <p class="lead">{translate('welcome_lead')}</p>}
        {isAboutAccess && <AccessStep isGranted={access.isGranted} />}
        <Step heading="welcome_device">
          <p>{translate('welcome_device_1')}</p>
          <a href="/privacy.html">{translate('welcome_privacy_link')}</a>
        </Step>
        <Step heading="welcome_demo">
          <p>{translate('welcome_demo_1')}</p>
          <a class="button accented" href="/demo.html" target="_blank" rel="noreferrer">
            {translate('welcome_demo_open')}
          </a>
        </Step>
        <Step heading="welcome_pin">
          <p>{translate('welcome_pin_1')}</p>
          <p>{translate(access.isPinned ? 'welcome_pinned' : `welcome_pin_${kind}`)}</p>
        </Step>
        {!isAboutAccess && <AccessStep isGranted={access.isGranted} />}
        <Step heading="welcome_diary">
          <p>{translate('welcome_diary_1')}</p>
          <a href="/options.html">{translate('welcome_diary_open')}</a>
        </Step>
        <p>{translate('welcome_done')}</p>
      </main>
    </>
  );
}

function AccessStep({ isGranted }: { isGranted: boolean }): JSX.Element {
  return (
    <Step heading="welcome_access" isOpen={!isGranted}>
      <p role="status">{translate(isGranted ? 'welcome_access_on' : 'welcome_access_off')}</p>
      {!isGranted && (
        <button type="button" class="button accented" onClick={() => void askForAccess()}>
          {translate('welcome_access_allow')}
        </button>
      )}
    </Step>
  );
}

interface StepProps {
  heading: MessageKey;
  /** Whether it waits for the person. */
  isOpen?: boolean;
  children: JSX.Element | (JSX.Element | false)[];
}

function Step({ heading, isOpen, children }: StepProps): JSX.Element {
  return (
    <section class={isOpen ? 'card step open' : 'card step'}>
      <h2>{translate(heading)}</h2>
      {children}
    </section>
  );
}

/** What is granted and pinned, read anew whenever the person comes back to the page. */
function useAccess(first: Access): Access {
  const [access, setAccess] = useState(first);
  useEffect(() => {
    const read = () => void readAccess().then(setAccess);
    addEventListener('focus', read);
    return () => removeEventListener('focus', read);
  }, []);
  return access;
}
