import type { JSX } from 'preact';
import { type Channel, formAddress } from '../../core/report.ts';
import type { PlatformRecord } from '../../data/schema.ts';
import { wayTo } from '../../locale/locale.ts';
import { LinkOrPath, OutwardLink } from '../links.tsx';
import { translate } from '../translate.ts';

interface Props {
  channels: (Channel | 'platform')[];
  /** What is filled in where the service allows it. */
  address: string;
  platform: PlatformRecord | undefined;
}

/** Where a report can go, in order; each opens the form of that service. */
export function Channels({ channels, address, platform }: Props): JSX.Element {
  return (
    <ol class="channels">
      {channels.map((channel) =>
        channel === 'platform' ? (
          platform && <PlatformChannel key="platform" platform={platform} />
        ) : (
          <li key={channel.id}>
            <OutwardLink
              label={translate('report_open', channel.name)}
              url={formAddress(channel, address)}
            />
            <p>{translate(`report_kind_${channel.kind}`)}</p>
            <p class="basis">
              {translate(channel.prefill ? 'report_prefilled' : 'report_not_prefilled')}
            </p>
          </li>
        ),
      )}
    </ol>
  );
}

function PlatformChannel({ platform }: { platform: PlatformRecord }): JSX.Element {
  const { url } = platform.report;
  const path = wayTo('report', platform, platform.report.path);
  return (
    <li>
      <LinkOrPath
        label={translate('report_open', platform.name)}
        {...(url && { url })}
        {...(path && { path })}
      />
      <p>{translate('report_kind_platform')}</p>
      <p class="basis">{translate('report_not_prefilled')}</p>
    </li>
  );
}
