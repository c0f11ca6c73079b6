import { CLAIMS } from '../../core/claim.ts';
import { TAKES } from '../../core/tool.ts';
import type { ReportSubject } from '../../messaging/views.ts';
import type { ReportPurpose } from '../subject.ts';

const PURPOSES: readonly ReportPurpose[] = ['report', 'wrong', 'missed'];
const VERDICTS: readonly ReportSubject['verdict'][] = ['none', 'caution', 'danger', 'listed'];

/** Reads what `reportAddress` wrote; what is not of its shape is left out. */
export function readReport(fragment: string): { purpose: ReportPurpose; subject: ReportSubject } {
  const fields = new URLSearchParams(fragment.replace(/^#/, ''));
  const list = (name: string) => (fields.get(name) ?? '').split(',').filter(Boolean);
  const one = <T extends string>(name: string, known: readonly T[]) =>
    known.find((each) => each === fields.get(name));
  const platform = fields.get('platform');
  const claim = one('claim', CLAIMS);
  return {
    purpose: one('purpose', PURPOSES) ?? 'report',
    subject: {
      hostname: fields.get('hostname') ?? '',
      path: fields.get('path') ?? '',
      verdict: one('verdict', VERDICTS) ?? 'none',
      takes: TAKES.filter((take) => list('takes').includes(take)),
      rules: list('rules').filter((rule) => /^[a-z-]+$/.test(rule)),
      ...(platform && { platform }),
      ...(claim && { claim }),
    },
  };
}
