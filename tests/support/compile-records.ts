import { compile } from '../../src/build/compile.ts';

/** `src/generated` is not in the repository: the tests read what the build would ship now. */
export default function compileRecords(): void {
  compile();
}
