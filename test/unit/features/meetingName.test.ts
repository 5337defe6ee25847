import assert from 'node:assert/strict';
import { titleWithoutDay } from '../../../src/service/features/meetingName';

describe('a meeting’s title beside its day', () => {
  const scenes: readonly (readonly [title: string, short: string])[] = [
    ['Firmware Sync, October 29, 2024', 'Firmware Sync'],
    ['Firmware Sync (29 October 2024)', 'Firmware Sync'],
    ['2024-10-29 – Firmware: Sync', 'Firmware: Sync'],
    ['Firmware Sync', 'Firmware Sync'],
    ['October 29, 2024', 'October 29, 2024'],
    ['Firmware Sync of October 29, 2024, second half', 'Firmware Sync of October 29, 2024, second half'],
    ['Firmware Sync, October 30, 2024', 'Firmware Sync, October 30, 2024'],
  ];
  for (const [title, short] of scenes) {
    it(`of “${title}” is “${short}”`, () => {
      assert.equal(titleWithoutDay({ title, date: '2024-10-29' }), short);
    });
  }
});
