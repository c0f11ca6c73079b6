import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { hostnameOf } from '../../core/hostname.ts';
import {
  type Channel,
  HARMS,
  type Harm,
  harmOf,
  plainPath,
  rankChannels,
  reportedAddress,
} from '../../core/report.ts';
import reporting from '../../data/reporting.json';
import { platforms } from '../../generated/platforms.ts';
import { language } from '../../locale/locale.ts';
import type { ReportSubject } from '../../messaging/views.ts';
import { BrandBar } from '../brand-bar.tsx';
import { CopyButton } from '../copy-button.tsx';
import { PlatformSelect } from '../platform-select.tsx';
import { translate } from '../translate.ts';
import { Channels } from './channels.tsx';
import { countryName, guessCountry } from './country.ts';
import { reportText } from './text.ts';

const channels = reporting.channels as Channel[];
const countries = [...new Set(channels.flatMap(({ country }) => country ?? []))];
/** Below these few, the others are for who wants to do more. */
const FIRST = 3;

/** Who should hear of a site, with everything that leaves the device in sight before it does. */
export function Report({ subject }: { subject: ReportSubject }): JSX.Element {
  const [typed, setTyped] = useState('');
  const isGiven = subject.hostname !== '';
  const hostname = isGiven ? subject.hostname : (hostnameOf(`https://${bare(typed)}`) ?? '');
  const [withPath, setWithPath] = useState(false);
  const [harm, setHarm] = useState<Harm>(() => harmOf(subject.takes));
  const [country, setCountry] = useState(() => guessCountry(navigator.languages, countries));
  const [platformId, setPlatform] = useState(subject.platform);
  const platform = platforms.find(({ id }) => id === platformId);
  const path = plainPath(subject.path);
  const address = reportedAddress(hostname, subject.path, withPath);
  const ranked = rankChannels(channels, harm, country, hasForm(platform));
  const today = new Intl.DateTimeFormat(language(), { dateStyle: 'long' }).format(new Date());
  const text = reportText(subject, address, platform?.name, today);
  const list = (part: typeof ranked) => (
    <Channels channels={part} address={address} platform={platform} />
  );
  return (
    <>
      <BrandBar />
      <main>
        <h1>{isGiven ? translate('report_title', hostname) : translate('report_title_none')}</h1>
        <p class="lead">{translate('report_lead')}</p>
        <section class="card">
          {!isGiven && (
            <label class="typed-hostname">
              <span>{translate('report_hostname')}</span>
              <input
                type="text"
                value={typed}
                onInput={({ currentTarget }) => setTyped(currentTarget.value)}
              />
            </label>
          )}
          <div class="sends">
            <h2>{translate('report_sends')}</h2>
            <p class="address">
              <bdi>{address}</bdi>
            </p>
            {path !== '' && (
              <label class="tick">
                <input
                  type="checkbox"
                  checked={withPath}
                  onChange={({ currentTarget }) => setWithPath(currentTarget.checked)}
                />
                <span>{translate('report_with_path', `/${path}`)}</span>
              </label>
            )}
            <p class="basis">{translate('report_sends_hint')}</p>
          </div>
          <div class="questions">
            <label>
              <span>{translate('report_harm')}</span>
              <select
                value={harm}
                onChange={({ currentTarget }) => setHarm(currentTarget.value as Harm)}
              >
                {HARMS.map((each) => (
                  <option key={each} value={each}>
                    {translate(`report_harm_${each}`)}
                  </option>
                ))}
              </select>
            </label>
            <PlatformSelect
              platforms={platforms}
              selected={platform?.id}
              withOther
              onSelect={setPlatform}
            />
            <label>
              <span>{translate('report_country')}</span>
              <select
                value={country ?? ''}
                onChange={({ currentTarget }) => setCountry(currentTarget.value || undefined)}
              >
                <option value="">{translate('report_country_none')}</option>
                {countries.map((code) => (
                  <option key={code} value={code}>
                    {countryName(code, language())}
                  </option>
                ))}
              </select>
            </label>
          </div>
        </section>
        <section>
          <h2>{translate('report_where')}</h2>
          {list(ranked.slice(0, FIRST))}
          {ranked.length > FIRST && (
            <details>
              <summary>{translate('report_more')}</summary>
              {list(ranked.slice(FIRST))}
            </details>
          )}
        </section>
        <section class="card">
          <h2>{translate('report_text_heading')}</h2>
          <pre class="text">{text}</pre>
          <CopyButton label={translate('report_copy')} text={text} />
        </section>
      </main>
    </>
  );
}

/** What a person typed, without its scheme. */
function bare(typed: string): string {
  return typed.trim().replace(/^https?:\/\//i, '');
}

function hasForm(platform: (typeof platforms)[number] | undefined): boolean {
  return Boolean(platform?.report.url ?? platform?.report.path);
}
