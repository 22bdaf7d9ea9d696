import { readBundle } from './bundle-text.js';
import { drafts } from './draft-api.js';

/** A draft with the content of a file: a drawing, or a whole procedure. Null where the file is neither. */
export async function draftFrom(file: File): Promise<Awaited<ReturnType<typeof drafts.create>> | null> {
  const [name, text] = [file.name.replace(/(\.procedure)?\.(bpmn|xml|json)$/i, ''), await file.text()];
  if (!file.name.toLowerCase().endsWith('.json')) return text.includes('<') ? drafts.create({ name, bpmn: text }) : null;
  const content = readBundle(text);
  if (content === null) return null;
  const made = await drafts.create({ name, bpmn: content.bpmn });
  if (!made.ok) return made;
  const saved = await drafts.save(made.value.id, { version: made.value.version, name, content });
  // Half of a procedure is not left behind under its name.
  if (!saved.ok) await drafts.remove(made.value.id);
  return saved;
}
