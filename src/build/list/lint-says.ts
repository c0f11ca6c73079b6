/** What the linter says: every sentence names the mend. Each has a record in tests/data/bad-records. */
export const SAYS = {
  fileName: () => 'name the file in lower case, digits and single hyphens',
  publicSuffix: (hostname: string) =>
    `${hostname} is a public suffix: everybody below it would be covered; list the full hostname`,
  platform: (hostname: string) =>
    `${hostname} belongs to a platform, or lies above one: never list it`,
  local: (hostname: string) => `${hostname} is a name or address of local networks: take it out`,
  protectedName: (hostname: string, kind: string, why: string) =>
    `${hostname} is protected as ${kind} (${why}); take it out, or say in src/data/protected-hostnames.json why it is an exception`,
  noEntry: (text: string, why: string) =>
    `${text} is no hostname and no page (${why}): mend it or take it out`,
  pageSpelling: (page: string, spelled: string) =>
    `write "${spelled}" for "${page}", as browsers do`,
  storePage: (page: string) =>
    `${page} lies in a store: list the id of the app or extension in appIds or extensionIds`,
  section: (page: string) =>
    `${page} is where all tenants of a shared host lie: list the page of the one that is meant`,
  nothingToMatch: () =>
    'there is nothing to match: add a hostname, page, client id, redirect or store id',
  unknownPlatform: (id: string) => `add src/data/platforms/${id}.json, or mend "${id}"`,
  unknownAuthority: (id: string) => `add src/data/authorities/${id}.json, or mend "${id}"`,
  addedLate: () => 'addedOn is later than reviewedOn: mend one',
  youngEvidence: (date: string, source: string) =>
    `evidence of ${date} (${source}) is younger than the review: review the record again`,
  phishingTakes: () => 'phishing takes at least the "password": add it, or mend the category',
  takeTwice: () => 'a take stands twice: keep one',
  fullStop: (shows: string) => `end "${shows}" with a full stop`,
  notActive: () =>
    'an active record needs evidence of the 24 months before its review, or two bases that do not feed each other (SOURCES.md, "What active means"): make it dormant, or add evidence',
  historyOrder: () => 'its history stands out of order: put the oldest event first',
  youngEvent: (date: string, event: string) =>
    `${event} of ${date} is younger than the review: review the record again`,
  eventFact: (event: string) => `${event} needs "fact", its row in the facts`,
  decisionAlone: (event: string) => `${event} decides nothing: put the event "disputed" before it`,
  mustRetire: (event: string, date: string) =>
    `${event} on ${date} ended it, and no evidence is younger: make it retired`,
  neverEnded: () =>
    'a retired record needs in its history what ended it: taken-down, owner-changed or dispute-upheld',
  cameBack: (date: string) =>
    `evidence of ${date} is younger than its end: make it active or dormant`,
  stands: (what: string, value: string, other: string) =>
    `the ${what} "${value}" stands in ${other}.json already: keep one`,
  below: (hostname: string, parent: string, other: string) =>
    `${hostname} lies below ${parent} of ${other}.json: keep one`,
  pageOn: (page: string, hostname: string, other: string) =>
    `${page} lies on ${hostname} of ${other}.json: keep one`,
  exception: (hostname: string, record: string) =>
    `the exception ${hostname} for ${record}.json is not needed: take it out`,
};
