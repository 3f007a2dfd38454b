import { load } from './load.js';

await load('run').makePagesApart();
