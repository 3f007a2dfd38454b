export { fingerprints } from '../gate/fingerprint.ts';
