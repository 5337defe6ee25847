import assert from 'node:assert/strict';
import { asLabel, asLabelWithoutIcons } from '../../../src/service/features/labels';

describe('the text of a note in a label', () => {
  it('turns no direction of writing', () => {
    assert.equal(asLabel('Row \u202Eback\u2066\u2069 \u200Fand\u200E forth\u061C'), 'Row back and forth');
  });

  it('keeps all else, in whatever script', () => {
    for (const text of ['ŁukaszW: row', 'לחתור', '👩🏽‍🚀 $(flame)']) assert.equal(asLabel(text), text);
  });

  it('draws no icon', () => {
    const label = asLabelWithoutIcons('$(flame) $\u202E(x) Row for $5');
    assert.ok(!label.includes('$('));
    assert.equal(label.replaceAll('\u200B', ''), '$(flame) $(x) Row for $5');
  });
});
