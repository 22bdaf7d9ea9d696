import { constructOf, CONSTRUCTS, type Construct, type ConstructId, type Coverage } from '../model/constructs.js';
import { PARTS } from '../model/parts.js';

const TITLES: readonly (readonly [Coverage, string])[] = [
  ['runs', 'Runs · Thực hiện được'],
  ['documentation', 'Kept as documentation · Giữ lại làm tài liệu'],
  ['not_executable', 'Kept, and a problem · Giữ lại và báo lỗi (`bpmn.not_executable`)'],
  ['not_carried_out', 'Kept, and a warning: the element runs, this part of it does not · Giữ lại và cảnh báo (`bpmn.not_executable`)'],
];

/** What becomes of each construct of BPMN 2.0, and to which of them each type and property belongs, as Markdown. */
export function coverageMarkdown(): string {
  const parts = TITLES.map(([coverage, title]) => {
    const rows = CONSTRUCTS.filter((construct) => construct.coverage === coverage).map(rowOf);
    return `## ${title}\n\n| Construct | English | Tiếng Việt | Note |\n| --- | --- | --- | --- |\n${rows.join('\n')}\n`;
  });
  return `# BPMN coverage

Nothing that is drawn is dropped: it runs, it is kept as documentation, or it is reported on the element itself.

This page is generated from the tables the check uses. Do not edit it.

${parts.join('\n')}
## Every type and property · Mọi kiểu và thuộc tính

To which construct of the tables above each belongs (✗ a problem, ⚠ a warning). Properties are told at the type that declares them; those of the
drawing (BPMN DI, DC, DI and colours) all belong to \`diagram\`. A test walks the reader's own description of BPMN and fails where one is missing here.

| Type | Belongs to | Properties |
| --- | --- | --- |
${Object.entries(PARTS).map(([name, { itself, properties }]) => `| ${name} | ${marked(itself)} | ${listed(properties)} |`).join('\n')}
`;
}

const rowOf = ({ id, name, note }: Construct): string => `| \`${id}\` | ${name.en} | ${name.vi} | ${note === undefined ? '' : `${note.en} ${note.vi}`} |`;

/** `name, id → element · resources → resourceRole`: those of one construct together. */
function listed(properties: Readonly<Record<string, ConstructId>>): string {
  const byConstruct = new Map<ConstructId, string[]>();
  for (const [name, construct] of Object.entries(properties)) byConstruct.set(construct, [...(byConstruct.get(construct) ?? []), name]);
  return [...byConstruct].map(([construct, names]) => `${names.join(', ')} → ${marked(construct)}`).join(' · ');
}

const SIGNS = { runs: '', documentation: '', not_executable: ' ✗', not_carried_out: ' ⚠' } as const satisfies Record<Coverage, string>;
const marked = (id: ConstructId): string => `\`${id}\`${SIGNS[constructOf(id).coverage]}`;
