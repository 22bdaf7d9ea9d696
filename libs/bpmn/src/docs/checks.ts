import type { Text } from '@app/kernel';
import { RULES } from '../rules/index.js';
import type { Rule } from '../rules/rule.js';
import type { ProblemFamily } from '../problem.js';

const FAMILIES: readonly (readonly [ProblemFamily, Text])[] = [
  ['bpmn', { vi: 'Tệp và phần tử', en: 'The file and its elements' }],
  ['structure', { vi: 'Cấu trúc', en: 'Structure' }],
  ['tokens', { vi: 'Luồng chạy', en: 'Tokens' }],
  ['law', { vi: 'Luật', en: 'Law' }],
  ['time', { vi: 'Thời hạn', en: 'Time' }],
];
/** Folder of a rule: its code with dashes. */
export const folderOf = ({ code }: Pick<Rule, 'code'>): string => code.replace(/[._]/g, '-');

/** The page of all checks, as Markdown. */
export function checksMarkdown(): string {
  const parts = FAMILIES.map(([family, title]) => {
    const rules = RULES.filter(({ code }) => code.startsWith(`${family}.`));
    return `## ${title.en} · ${title.vi}\n\n${rules.map(sectionOf).join('\n')}`;
  });
  return `# Checks

Every problem \`motcua check\` and publication can find. An *error* forbids publication; a *warning* asks for a reason.
Each rule has a diagram that is right and one that is wrong; the tests hold the rule to both.

This page is generated from the rules. Do not edit it.

${parts.join('\n')}`;
}

function sectionOf(rule: Rule): string {
  const { code, severity, meaning, remedy } = rule;
  const folder = `../libs/bpmn/src/rules/${folderOf(rule)}`;
  const examples = code === 'bpmn.too_slow' ? '' : `\n[wrong](${folder}/wrong.bpmn) · [right](${folder}/right.bpmn)\n`;
  return `### \`${code}\` (${severity})

${meaning.en}
**What to do:** ${remedy.en}

${meaning.vi}
**Cách xử lý:** ${remedy.vi}
${examples}`;
}
