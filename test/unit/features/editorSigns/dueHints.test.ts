import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { head, open, type Scene, whole } from './scene';

/** The text with its hints in it, as `‹hint›`. */
function shown({ service, document }: Scene, range = whole(document)): string {
  const edits = service.items.inlayHints(document, range).map(({ position, label, paddingLeft }) => {
    assert.equal(paddingLeft, true);
    return { range: { start: position, end: position }, newText: `‹${String(label)}›` };
  });
  return TextDocument.applyEdits(document, edits).slice(head.length);
}

describe('the hint behind a due phrase', () => {
  it('is the day that it means', async () => {
    const scene = await open(`${head}## TODOs\n\n- [ ] AB: Row by Friday, at last.\n  - with oars\n`);
    assert.equal(shown(scene), '## TODOs\n\n- [ ] AB: Row by Friday‹Fri Jan 11 2030›, at last.\n  - with oars\n');
    const [hint] = scene.service.items.inlayHints(scene.document, whole(scene.document));
    assert.equal(hint?.tooltip, 'Due on Friday, January 11, 2030.');
  });

  it('is the next meeting of the series, and nothing before there is one', async () => {
    const text = `${head}## TODOs\n\nAB: Row until next meeting\n`;
    const on = (day: string): string => head.replace('2030-01-07', day);
    const others = {
      '2030-02-11.md': on('2030-02-11'),
      '2030-01-14.md': on('2030-01-14'),
      '2029-12-03.md': on('2029-12-03'),
    };
    const scene = await open(text, others);
    assert.equal(shown(scene), '## TODOs\n\nAB: Row until next meeting‹Mon Jan 14 2030›\n');
    const [hint] = scene.service.items.inlayHints(scene.document, whole(scene.document));
    assert.equal(hint?.tooltip, 'Due at the next meeting of this series, on Monday, January 14, 2030.');
    assert.equal(shown(await open(text, { 'other/2030-01-14.md': on('2030-01-14') })), text.slice(head.length));
  });

  it('is not there where the phrase says the day itself, nor behind what is done or decided', async () => {
    const items = 'AB: Row (due 2030-01-11)\n\n- [x] AB: Sail by Friday\n\nWe meet by Friday\n';
    assert.equal(shown(await open(`${head}## TODOs\n\n${items}`)), `## TODOs\n\n${items}`);
  });

  it('is given where hints are asked for', async () => {
    const scene = await open(`${head}## TODOs\n\nAB: Row by Friday\n\nAB: Sail by Friday\n`);
    const range = { start: { line: 7, character: 0 }, end: { line: 7, character: 99 } };
    assert.equal(shown(scene, range), '## TODOs\n\nAB: Row by Friday‹Fri Jan 11 2030›\n\nAB: Sail by Friday\n');
  });

  it('is in no other document', async () => {
    const { service, document } = await open('## TODOs\n\nAB: Row by Friday\n');
    assert.deepEqual(service.items.inlayHints(document, whole(document)), []);
  });
});
