import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CheckReplay } from '@app/dossiers';
import { givenDossiers, opening, PROCEDURE, type GivenDossiers, type Person } from './given-dossiers.js';

let given: GivenDossiers;
let citizen: Person, intake: Person, specialist: Person;

beforeAll(async () => {
  given = await givenDossiers();
  citizen = await given.person('dan');
  intake = await given.person('tiepnhan', 'intakeOfficer@TTPVHCC');
  specialist = await given.person('chuyenvien', 'specialist@KTHTDT');
});
afterAll(() => given.close());

const DRAWING = { code: 'DRAWING', copies: 1, files: [{ fileId: '0b9c6a52-0000-4000-8000-000000000001', name: 'ban-ve-mat-cat.pdf', sha256: 'ab'.repeat(32), size: 41_207 }] };
const asked = async () => {
  const { code } = await given.filed(citizen);
  await intake.act(code, 'complete', 1, { step: 'intake', outcome: 'supplement', reason: 'Thiếu bản vẽ' });
  return code;
};
const versions = async (code: string) => {
  const sql = 'SELECT seq, content, components FROM declarations WHERE dossier_id = (SELECT id FROM dossiers WHERE code = $1) ORDER BY seq';
  return (await given.database.owner.query(sql, [code])).rows;
};
const logged = async (code: string, seq: number) => {
  const sql = `SELECT convert_from(t.leaf, 'UTF8') AS leaf, s.fields FROM dossiers d JOIN dossier_transitions t ON t.dossier_id = d.id AND t.seq = $2
    LEFT JOIN transition_secrets s ON s.dossier_id = d.id AND s.seq = t.seq WHERE d.code = $1`;
  return (await given.database.owner.query(sql, [code, seq])).rows[0];
};

describe('what an applicant hands in when asked to supplement', () => {
  it('becomes another version of the declaration, with its papers and its facts, and the first one stays', async () => {
    const code = await asked();

    const answer = await citizen.act(code, 'complete', 2, { step: 'guidance', form: { house: { area: 95 } }, components: [DRAWING] });

    expect(answer.status).toBe(201);
    expect(await versions(code)).toEqual([
      { seq: 1, content: { house: { area: 80 } }, components: [] },
      { seq: 3, content: { house: { area: 95 } }, components: [DRAWING] },
    ]);
    const { body } = await specialist.get(`/api/dossiers/${code}`);
    expect(body).toMatchObject({ facts: { area: 95 }, declaration: { content: { house: { area: 95 } }, components: [DRAWING] } });
  });

  it('is in the log as salted commitments only, and the log still gives the dossier', async () => {
    const code = await asked();
    await citizen.act(code, 'complete', 2, { step: 'guidance', form: { house: { area: 95 } }, components: [DRAWING] });

    const { leaf, fields } = await logged(code, 3);

    expect(Object.keys(JSON.parse(leaf).commitments).sort()).toEqual(['components', 'form', 'gives']);
    expect(leaf).not.toContain('ban-ve');
    expect(fields).toEqual({ form: { house: { area: 95 } }, components: [DRAWING], gives: { area: 95 } });
    expect(await given.part(CheckReplay).run(code)).toMatchObject({ is: 'equal' });
  });

  it('is judged like the first declaration, told by field, and nothing is written', async () => {
    const code = await asked();
    const wrong = { form: { house: { area: 0, colour: 'red' } }, components: [{ code: 'NOSUCH' }] };

    const { status, body } = await citizen.act(code, 'complete', 2, { step: 'guidance', ...wrong });

    expect([status, body.code]).toEqual([422, 'dossiers.declaration_refused']);
    expect(body.errors.map(({ field }: { field: string }) => field)).toEqual(['house.colour', 'house.area', 'components[0].code']);
    expect(await versions(code)).toHaveLength(1);
    expect((await citizen.get(`/api/dossiers/${code}`)).body.version).toBe(2);
  });

  it('keeps what was not corrected, and lets papers of other components stand', async () => {
    const code = await asked();
    await citizen.act(code, 'complete', 2, { step: 'guidance', components: [{ code: 'DRAWING', originals: 1 }] });
    await intake.act(code, 'complete', 3, { step: 'intake', outcome: 'supplement', reason: 'Bản vẽ mờ' });
    await citizen.act(code, 'complete', 4, { step: 'guidance', components: [DRAWING] });

    expect(await versions(code)).toMatchObject([
      { seq: 1, components: [] },
      { seq: 3, content: { house: { area: 80 } }, components: [{ code: 'DRAWING', originals: 1 }] },
      { seq: 5, content: { house: { area: 80 } }, components: [DRAWING] },
    ]);
  });

  it('is taken at the applicant’s own step only, and from nobody else', async () => {
    const { code } = await given.filed(citizen);
    const form = { house: { area: 95 } };
    const atOfficer = await intake.act(code, 'complete', 1, { step: 'intake', outcome: 'accept', form });
    await intake.act(code, 'complete', 1, { step: 'intake', outcome: 'supplement', reason: 'Thiếu bản vẽ' });
    const byOfficer = await specialist.act(code, 'complete', 2, { step: 'guidance', form });
    const stale = await citizen.act(code, 'complete', 1, { step: 'guidance', form: { house: { area: 0 } } });

    expect([atOfficer.status, atOfficer.body.code]).toEqual([422, 'dossiers.nothing_to_hand_in']);
    expect([byOfficer.status, byOfficer.body.code]).toEqual([403, 'dossiers.not_permitted']);
    expect([stale.status, stale.body.code]).toEqual([409, 'dossiers.changed_meanwhile']);
    expect(await versions(code)).toHaveLength(1);
  });

  it('comes with the papers of a counter dossier from the intake officer', async () => {
    const { body } = await intake.post('/api/dossiers', { ...opening(), channel: 'DIRECT' });
    await intake.act(body.code, 'complete', 1, { step: 'intake', outcome: 'supplement', reason: 'Thiếu bản vẽ' });

    const answer = await intake.act(body.code, 'complete', 2, { step: 'guidance', form: { house: { area: 95 } } });

    expect(answer.status).toBe(201);
    expect(await versions(body.code)).toHaveLength(2);
  });

  it('refuses fields it does not know in a paper', async () => {
    const code = await asked();

    const { status, body } = await citizen.act(code, 'complete', 2, { step: 'guidance', components: [{ ...DRAWING, path: '/etc' }] });

    expect(status).toBe(400);
    expect(JSON.stringify(body.errors)).toContain('path');
  });
});

describe('the declaration that is stored at the opening', () => {
  it('is the tidied one, and the facts are taken from it', async () => {
    const { code } = await given.filed(citizen, { house: { area: 80, note: '  Nha\u0300 hai tầng ' } });

    expect(await versions(code)).toMatchObject([{ content: { house: { area: 80, note: 'Nhà hai tầng' } } }]);
    expect((await citizen.get(`/api/dossiers/${code}`)).body.facts.note).toBe('Nhà hai tầng');
  });
});

describe('what may be handed in', () => {
  it('is what the version of the dossier asks for, whatever was published since', async () => {
    const code = await asked();
    await given.database.owner.query(`INSERT INTO procedure_versions (id, procedure_code, number, record, forms, plan, bpmn, effective_from, published_at)
      SELECT repeat('ab', 32), procedure_code, 2, jsonb_set(record::jsonb, '{components}', '[]'), forms, plan, bpmn, '2025-07-02', now() FROM procedure_versions`);
    await given.restart();

    const [since, own] = [await citizen.get(`/api/filing/procedures/${PROCEDURE}`), await citizen.get(`/api/dossiers/${code}/filing`)];

    const codes = ({ body }: { body: { components: readonly { code: string }[] } }) => body.components.map((component) => component.code);
    expect([codes(since), codes(own).includes(DRAWING.code)]).toEqual([[], true]);
    expect(own.body).toMatchObject({ code, form: { sections: [{ name: 'house' }] }, fileLimits: since.body.fileLimits });
  });
});
