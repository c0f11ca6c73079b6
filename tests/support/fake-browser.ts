import { isWithin } from '../../src/core/hostname.ts';
import { MemoryArea } from './memory-storage.ts';

interface Rule {
  id: number;
  priority: number;
  action: { type: string };
  condition: { requestDomains: string[]; tabIds?: number[] };
}

interface Change {
  addRules?: Rule[];
  removeRuleIds?: number[];
}

/** The parts of a browser that rules and overrides use, in memory. */
export class FakeBrowser {
  readonly tabs;
  readonly extension = { inIncognitoContext: false };
  readonly storage = {
    local: new MemoryArea(),
    session: new MemoryArea(),
    managed: { get: async () => this.policy },
  };
  policy: object = {};
  dynamicRules: Rule[] = [];
  sessionRules: Rule[] = [];
  enabledRulesets = ['blocked'];
  alarmTimes: Record<string, number> = {};

  readonly alarms = {
    create: (name: string, { when }: { when: number }) => {
      this.alarmTimes[name] = when;
    },
    clear: async (name: string) => {
      delete this.alarmTimes[name];
    },
  };

  readonly declarativeNetRequest = {
    updateDynamicRules: async (change: Change) => {
      this.dynamicRules = changed(this.dynamicRules, change);
    },
    updateSessionRules: async (change: Change) => {
      this.sessionRules = changed(this.sessionRules, change);
    },
    getSessionRules: async () => this.sessionRules,
    updateEnabledRulesets: async ({
      enableRulesetIds = [],
      disableRulesetIds = [],
    }: {
      enableRulesetIds?: string[];
      disableRulesetIds?: string[];
    }) => {
      const kept = this.enabledRulesets.filter((id) => !disableRulesetIds.includes(id));
      this.enabledRulesets = [...new Set([...kept, ...enableRulesetIds])];
    },
  };

  constructor(tabs: { id: number; incognito?: boolean }[]) {
    this.tabs = {
      get: async (id: number) => {
        const tab = tabs.find((each) => each.id === id);
        if (!tab) throw new Error(`No tab with id: ${id}`);
        return { incognito: false, ...tab };
      },
    };
  }

  rulesByHostname(): Record<string, { type: string; priority: number }> {
    return Object.fromEntries(
      this.dynamicRules.flatMap(({ priority, action: { type }, condition }) =>
        condition.requestDomains.map((hostname) => [hostname, { type, priority }]),
      ),
    );
  }

  /** What the dynamic rules do with a hostname, as a browser decides. */
  strongestRule(hostname: string): string | undefined {
    const hits = this.dynamicRules.filter(({ condition }) =>
      condition.requestDomains.some((domain) => isWithin(hostname, domain)),
    );
    return hits.sort((a, b) => b.priority - a.priority)[0]?.action.type;
  }
}

function changed(rules: Rule[], { addRules = [], removeRuleIds = [] }: Change): Rule[] {
  const kept = rules.filter(({ id }) => !removeRuleIds.includes(id));
  const repeated = addRules.find(({ id }) => kept.some((rule) => rule.id === id));
  if (repeated) throw new Error(`Rule with id ${repeated.id} does not have a unique ID.`);
  return [...kept, ...addRules];
}
