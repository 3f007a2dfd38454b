import { XMLParser } from 'fast-xml-parser';
import MarkdownIt from 'markdown-it';
import type { Log } from 'sarif';
import { printable } from '../src/report/frame.ts';
import type { JsonFinding } from './workspace.ts';

/** One finding as a platform gets it from a report. */
export interface ReadBack {
  readonly rule: string;
  readonly severity: string;
  readonly file: string;
  readonly line: number;
  readonly said: string;
}

/** What a finding of the JSON report must be in the other formats; `lines` is how they put message and hint together. */
export function expected(finding: JsonFinding, lines: string): ReadBack {
  const said = [finding.message, ...(finding.hint === null ? [] : [finding.hint])].map(printable);
  return {
    rule: finding.rule,
    severity: finding.severity,
    file: finding.file,
    line: finding.range.start.line,
    said: said.join(lines),
  };
}

export const isOpen = (finding: JsonFinding) => finding.status === undefined;

/** Findings gravest first. */
export function gravest(findings: readonly JsonFinding[]): readonly JsonFinding[] {
  return ['error', 'warning', 'info'].flatMap((severity) => findings.filter((one) => one.severity === severity));
}

export function sarifLog(text: string): Log {
  return JSON.parse(text) as Log;
}

export function fromSarif(text: string): readonly ReadBack[] {
  return (sarifLog(text).runs[0]?.results ?? []).map((result) => {
    const place = result.locations?.[0]?.physicalLocation;
    return {
      rule: result.ruleId ?? '',
      severity: String(result.properties?.['severity']),
      file: decodeURIComponent(place?.artifactLocation?.uri ?? ''),
      line: place?.region?.startLine ?? 0,
      said: result.message.text ?? '',
    };
  });
}

interface Issue {
  readonly description: string;
  readonly check_name: string;
  readonly fingerprint: string;
  readonly severity: string;
  readonly location: { readonly path: string; readonly lines: { readonly begin: number; readonly end: number } };
}

const GITLAB: Readonly<Record<string, string>> = { critical: 'error', minor: 'warning', info: 'info' };

export function gitlabIssues(text: string): readonly Issue[] {
  return JSON.parse(text) as readonly Issue[];
}

export function fromGitlab(text: string): readonly ReadBack[] {
  return gitlabIssues(text).map((issue) => ({
    rule: issue.check_name,
    severity: GITLAB[issue.severity] ?? issue.severity,
    file: issue.location.path,
    line: issue.location.lines.begin,
    said: issue.description,
  }));
}

const unescaped = (text: string) =>
  text
    .replaceAll('%0D', '\r')
    .replaceAll('%0A', '\n')
    .replaceAll('%3A', ':')
    .replaceAll('%2C', ',')
    .replaceAll('%25', '%');

/** Workflow commands as a runner of GitHub reads them: line by line; everything else is only logged. */
export function fromGithub(text: string): {
  readonly annotations: readonly ReadBack[];
  readonly log: readonly string[];
} {
  const lines = text.split(/\r\n|\r|\n/).filter((line) => line !== '');
  const commands = lines.flatMap((line) => {
    const [, command, properties = '', said = ''] = /^\s*::(\w+) ?([^:]*)::(.*)$/su.exec(line) ?? [];
    if (command === undefined) return [];
    const of = Object.fromEntries(
      properties.split(',').map((one) => [one.split('=')[0], unescaped(one.slice(one.indexOf('=') + 1))]),
    );
    return [
      {
        rule: (of['title'] ?? '').split(' ')[0] ?? '',
        severity: command === 'notice' ? 'info' : command,
        file: of['file'] ?? '',
        line: Number(of['line']),
        said: unescaped(said),
      },
    ];
  });
  return { annotations: commands, log: lines.filter((line) => !/^\s*::/.test(line) && !line.includes('##[')) };
}

interface TestCase {
  readonly classname: string;
  readonly name: string;
  readonly error?: Ended;
  readonly failure?: Ended;
  readonly skipped?: string;
  readonly 'system-out'?: string;
}

interface Ended {
  readonly type: string;
  readonly message: string;
  readonly '#text': string;
}

interface Suite {
  readonly name: string;
  readonly tests: string;
  readonly testcase: readonly TestCase[];
}

const LISTS = new Set(['testsuite', 'testcase']);

export function junitSuites(text: string): readonly Suite[] {
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '',
    parseTagValue: false,
    trimValues: false,
    processEntities: true,
    htmlEntities: true,
    isArray: (name) => LISTS.has(name),
  });
  return (parser.parse(text) as { readonly testsuites: { readonly testsuite: readonly Suite[] } }).testsuites.testsuite;
}

/** The place is the last line of the body, after the message and the hint. */
export function fromJunit(text: string): readonly ReadBack[] {
  return junitSuites(text).flatMap((suite) =>
    (suite.testcase ?? []).map((one) => {
      const ended = one.error ?? one.failure;
      const plain = one.skipped ?? one['system-out'] ?? '';
      const [, tag = '', rest = ''] = /^(\w+): (.*)$/su.exec(plain) ?? [];
      const lines = (ended?.['#text'] ?? rest).split('\n');
      return {
        rule: one.classname.replace(/^dixian\./, ''),
        severity: ended?.type ?? tag,
        file: suite.name,
        line: Number(lines.pop()?.split(':').at(-2)),
        said: lines.join('\n'),
      };
    }),
  );
}

/** The rows of the table as any reader of Markdown sees them; nothing but the table may hold what comes from data. */
export function fromMarkdown(text: string): { readonly rows: readonly (readonly string[])[]; readonly html: string } {
  const html = new MarkdownIt({ html: true, linkify: true }).render(text);
  const rows = [...html.matchAll(/<tr>\n((?:<td>[\s\S]*?<\/td>\n)+)<\/tr>/g)].map(([, row = '']) =>
    [...row.matchAll(/<td>([\s\S]*?)<\/td>/g)].map(([, cell = '']) => cell),
  );
  return { rows, html };
}

/** Text from HTML that holds nothing but text and line breaks. */
export function textOf(html: string): string {
  return html
    .replaceAll(/<br>/g, '\n')
    .replaceAll(/<\/?code>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}
