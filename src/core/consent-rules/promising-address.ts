import { type ConsentPrompt, type ConsentRule, isAdjacent } from '../consent.ts';
import { hostnameOf } from '../hostname.ts';
import { namesInHostname, type SharedHosts } from '../redirect-site.ts';

/** The address that the app is sent the answer to, or its own address, makes the promise. */
export const promisingAddress: ConsentRule = {
  id: 'promising-address',
  find(prompt, { promiseOf, sharedHosts }) {
    const promises = namesIn(prompt, sharedHosts).flatMap(({ name, evidence }) => {
      const promise = promiseOf(name);
      return promise ? [{ evidence, claim: promise.claim }] : [];
    });
    const promise = promises.find(({ claim }) => !isAdjacent(claim)) ?? promises[0];
    return promise && { ...promise, ...(isAdjacent(promise.claim) && { severity: 'weak' }) };
  },
};

interface Named {
  name: string;
  evidence: string;
}

function namesIn({ request }: ConsentPrompt, shared: SharedHosts): Named[] {
  const { redirectHostname, redirectUri = '', clientId = '' } = request ?? {};
  const hosts = [redirectHostname, hostnameOf(clientId)].filter((host) => host !== undefined);
  const path = redirectHostname === undefined ? '' : new URL(redirectUri).pathname;
  // Apps on a phone are called back by a scheme of their own: `com.example.viewer:/callback`.
  const scheme =
    redirectHostname === undefined ? (/^([\w.+-]+):/.exec(redirectUri)?.[1] ?? '') : '';
  const bundle = /^[a-z][\w-]*(?:\.[a-z][\w-]*)+$/i.test(clientId) ? clientId : '';
  return [
    ...hosts.flatMap((host) =>
      namesInHostname(host, shared).map((name) => ({ name, evidence: host })),
    ),
    ...path.split('/').map((name) => ({ name, evidence: redirectUri })),
    ...scheme.split('.').map((name) => ({ name, evidence: scheme })),
    ...bundle.split('.').map((name) => ({ name, evidence: bundle })),
  ].filter(({ name }) => name.length >= SHORTEST_NAME);
}

const SHORTEST_NAME = 5;
