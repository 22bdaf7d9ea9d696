import { CONSTRUCTS, type Coverage } from '../model/constructs.js';

const TITLES: readonly (readonly [Coverage, string])[] = [
  ['runs', 'Runs · Thực hiện được'],
  ['documentation', 'Kept as documentation · Giữ lại làm tài liệu'],
  ['not_executable', 'Kept, and a problem · Giữ lại và báo lỗi (`bpmn.not_executable`)'],
];

/** What becomes of each construct of BPMN 2.0, as Markdown. */
export function coverageMarkdown(): string {
  const parts = TITLES.map(([coverage, title]) => {
    const rows = CONSTRUCTS.filter((construct) => construct.coverage === coverage).map(
      ({ id, name, note }) => `| \`${id}\` | ${name.en} | ${name.vi} | ${note === undefined ? '' : `${note.en} ${note.vi}`} |`,
    );
    return `## ${title}\n\n| Construct | English | Tiếng Việt | Note |\n| --- | --- | --- | --- |\n${rows.join('\n')}\n`;
  });
  return `# BPMN coverage

Nothing that is drawn is dropped: it runs, it is kept as documentation, or it is reported on the element itself.

This page is generated from the table the check uses. Do not edit it.

${parts.join('\n')}`;
}
