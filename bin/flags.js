import v8 from 'node:v8';

// Threads that clear up at the same time would wait for one another: each does it alone.
v8.setFlagsFromString('--no-parallel-scavenge --no-allocation-site-pretenuring');
// Node 20 compiles too eagerly, and too much at once, for a run of a second or two; later versions weigh it better.
if (process.versions.node.startsWith('20.'))
  v8.setFlagsFromString('--interrupt-budget=400000 --max-inlined-bytecode-size-cumulative=250');
