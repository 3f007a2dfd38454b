#!/usr/bin/env node
import './flags.js';
import { load } from './load.js';

/** Whether it is only asked what there is. */
const asksForHelp = process.argv.length < 3 || process.argv.some((word) => /^(?:-h|--help|-V|--version)$/.test(word));

try {
  const { main, realIo } = load(asksForHelp ? 'help' : 'run');
  process.exitCode = await main(process.argv.slice(2), realIo());
} catch (error) {
  if (!['ENOENT', 'MODULE_NOT_FOUND'].includes(error?.code) || !String(error.message).includes('program.cjs'))
    throw error;
  process.stderr.write(
    'dixian 尚未构建：在项目文件夹运行 npm ci。 dixian is not built yet: run npm ci in the project folder.\n',
  );
  process.exitCode = 2;
}
