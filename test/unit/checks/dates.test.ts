import assert from 'node:assert/strict';
import { dateMismatchFilename } from '../../../src/service/checks/dateMismatchFilename';
import { dateMismatchTitle } from '../../../src/service/checks/dateMismatchTitle';
import { invalidDatetime } from '../../../src/service/checks/invalidDatetime';
import { offsetMismatch } from '../../../src/service/checks/offsetMismatch';
import type { Finding } from '../../../src/service/checks/rule';
import { expectFindings, mend, noteWith } from './scene';

const at = (value: string): string => noteWith({ datetime: `datetime: ${value}` });
const bucharest = { config: 'timeZone: Europe/Bucharest' };
const isSure = ([finding]: readonly Finding[]): (boolean | undefined)[] =>
  finding?.fixes.map((fix) => fix.isSure ?? false) ?? [];

describe('invalid-datetime', () => {
  const withDatetime = (value: string): string => noteWith({ datetime: `datetime: ${value}` });

  it('mends a digit that slipped in, as the file name has it', () => {
    const note = withDatetime('«2030-01-007T14:00:00+01:00»');
    expectFindings(invalidDatetime, note);
    assert.equal(mend(invalidDatetime, note), noteWith());
    assert.equal(mend(invalidDatetime, withDatetime('2030-01-077T14:00:00+01:00')), noteWith());
    assert.equal(mend(invalidDatetime, withDatetime('2030-01-07T144:00:00+01:00')), noteWith());
  });

  it('finds moments that do not exist', () => {
    for (const value of [
      '2030-02-30T14:00:00+01:00',
      '2030-01-07T25:00:00+01:00',
      '2030-01-07T14:00:00+25:00',
      '2030-13-07T14:00:00+01:00',
    ]) {
      const [finding] = expectFindings(invalidDatetime, withDatetime(`«${value}»`));
      assert.equal(finding?.message, 'invalid-datetime.impossible', value);
    }
  });

  it('finds a missing offset, other forms, and numbers', () => {
    const messageFor = (value: string): string | undefined =>
      expectFindings(invalidDatetime, withDatetime(`«${value}»`))[0]?.message;
    assert.equal(messageFor('2030-01-07T14:00:00'), 'invalid-datetime.no-offset');
    assert.equal(messageFor('January 7, 2030 14:00'), 'invalid-datetime.malformed');
    assert.equal(messageFor('2030'), 'invalid-datetime.malformed');
  });

  it('mends other separators and single digits', () => {
    assert.equal(mend(invalidDatetime, withDatetime('2030/1/7 14:00 +01:00')), noteWith());
  });

  it('takes every form of ISO 8601 with an offset', () => {
    for (const value of [
      '2030-01-07T14:00+01:00',
      '2030-01-07T14:00:00Z',
      '2030-01-07T14:00:00.5+0100',
      '"2030-01-07T14:00:00+01:00"',
    ])
      expectFindings(invalidDatetime, withDatetime(value));
  });

  it('keeps quotes away, and comments and line endings', () => {
    assert.equal(mend(invalidDatetime, at('"2030-01-077T14:00:00+01:00" # x')), at('2030-01-07T14:00:00+01:00 # x'));
    const windows = at('2030-01-077T14:00:00+01:00').replace(/\n/g, '\r\n');
    assert.equal(mend(invalidDatetime, windows), noteWith().replace(/\n/g, '\r\n'));
  });

  it('is sure of one moment, with an offset that is known', () => {
    for (const [value, around, sure] of [
      ['2030-01-077T14:00:00+01:00', {}, [true]],
      ['2030-01-07T14:00:00', {}, []],
      ['2030-01-07T14:00:00', bucharest, [true]],
      ['2030-01-08 14:00 +01:00', {}, [false]],
      ['2030-01-07T144:00:00+01:00', {}, [true]],
      ['2030-01-07T112:00:00+01:00', {}, [false]],
      ['2030-01-07', bucharest, []],
      ['2030-01-08 14:00 +01:00', { uri: 'file:///notes/rowing.md' }, [true]],
      ['1/8/2030 14:00 +01:00', { uri: 'file:///notes/rowing.md' }, [false, false]],
    ] as const) {
      const found = isSure(expectFindings(invalidDatetime, at(`«${value}»`), around));
      assert.deepEqual(found.slice(0, sure.length), sure, value);
      assert.ok(sure.length > 0 || found.length === 0, value);
    }
  });

  it('takes time and offset of the last meeting, which is not sure', () => {
    const others = { 'file:///notes/2029-12-31.md': at('2029-12-31T14:00:00+01:00') };
    assert.deepEqual(isSure(expectFindings(invalidDatetime, at('«2030-01-07»'), { others })), [false]);
    assert.equal(mend(invalidDatetime, at('2030-01-07'), 0, { others }), noteWith());
    assert.equal(mend(invalidDatetime, at('2030-01-07T14:00:00'), 0, { others }), noteWith());
  });

  it('has none for a time span, or for what is no date at all', () => {
    for (const value of ['2030-01-07T14:00:00+01:00 - 15:00', 'soon', '14:00', '2030'])
      assert.deepEqual(expectFindings(invalidDatetime, at(`«${value}»`), bucharest)[0]?.fixes, [], value);
  });

  it('leaves words to fill in, and values of other types, to rules of their own', () => {
    for (const value of ['TBD', '"TODO"', 'true', '[2030-01-07]', '', '{ a: b }'])
      expectFindings(invalidDatetime, at(value));
    expectFindings(invalidDatetime, noteWith({ datetime: 'Datetime: soon' }));
    expectFindings(invalidDatetime, noteWith({ datetime: 'datetime: "soon', title: "title: 'on 2030-01-08'" }));
  });
});

describe('offset-mismatch', () => {
  it('keeps the time of day, or the moment', () => {
    const note = at('«2030-07-07T14:00:00+02:00»');
    const [finding] = expectFindings(offsetMismatch, note, bucharest);
    assert.deepEqual(isSure(finding === undefined ? [] : [finding]), [false, false]);
    assert.equal(mend(offsetMismatch, note, 0, bucharest), at('2030-07-07T14:00:00+03:00'));
    assert.equal(mend(offsetMismatch, note, 1, bucharest), at('2030-07-07T15:00:00+03:00'));
  });

  it('writes as the datetime is written', () => {
    for (const [before, after] of [
      ['2030-07-07T14:00+0200', '2030-07-07T14:00+0300'],
      ['"2030-07-07T14:00:00+02:00"', '"2030-07-07T14:00:00+03:00"'],
      ["'2030-07-07T14:00Z' # x", "'2030-07-07T14:00+03:00' # x"],
    ] as const)
      assert.equal(mend(offsetMismatch, at(before), 0, bucharest), at(after));
  });

  it('moves into the next day with the moment', () => {
    assert.equal(mend(offsetMismatch, at('2030-01-07T23:30Z'), 1, bucharest), at('2030-01-08T01:30+02:00'));
  });

  it('has one answer in the hour that is left out, and takes both in the one that comes twice', () => {
    const [finding] = expectFindings(offsetMismatch, at('«2030-03-31T03:30:00+02:00»'), bucharest);
    assert.equal(finding?.message, 'offset-mismatch.gap');
    assert.equal(mend(offsetMismatch, at('2030-03-31T03:30:00+02:00'), 0, bucharest), at('2030-03-31T04:30:00+03:00'));
    for (const offset of ['+02:00', '+03:00'])
      expectFindings(offsetMismatch, at(`2030-10-27T03:30:00${offset}`), bucharest);
    expectFindings(offsetMismatch, at('«2030-10-27T03:30:00+01:00»'), bucharest);
  });

  it('needs a zone and a valid datetime', () => {
    expectFindings(offsetMismatch, at('2030-07-07T14:00:00+02:00'));
    expectFindings(offsetMismatch, at('2030-07-07T14:00:00+02:00'), { config: 'timeZone: Nowhere' });
    expectFindings(offsetMismatch, at('2030-07-07T14:00:00'), bucharest);
    expectFindings(offsetMismatch, at('2030-07-07T14:00:00+03:00'), bucharest);
    expectFindings(offsetMismatch, at('2030-01-07T14:00:00Z'), { config: 'timeZone: UTC' });
  });
});

const titled = (title: string, datetime = '2030-01-07T14:00:00+01:00'): string =>
  noteWith({ title: `title: ${title}`, datetime: `datetime: ${datetime}` });

describe('date-mismatch-filename', () => {
  it('marks the day, and changes it or the file’s name', () => {
    const note = at('«2030-01-08»T14:00:00+01:00');
    const [finding] = expectFindings(dateMismatchFilename, note);
    assert.equal(mend(dateMismatchFilename, note), noteWith());
    assert.equal(finding?.fixes[1]?.renameTo, 'file:///notes/2030-01-08.md');
    expectFindings(dateMismatchFilename, at('"«2030-01-08»T14:00:00+01:00" # x'));
    assert.equal(mend(dateMismatchFilename, at('"2030-01-08T14:00+0100"')), at('"2030-01-07T14:00+0100"'));
  });

  it('is sure of the day that file and title name, and renames first where the title disagrees', () => {
    const sure = expectFindings(dateMismatchFilename, titled('January 7, 2030', '«2030-01-08»T14:00:00+01:00'));
    assert.deepEqual(isSure(sure), [true, false]);
    const [renamed] = expectFindings(dateMismatchFilename, titled('January 8, 2030', '«2030-01-08»T14:00:00+01:00'));
    assert.deepEqual(
      renamed?.fixes.map(({ title }) => title),
      ['fix.rename-file', 'fix.datetime'],
    );
    assert.deepEqual(isSure(renamed === undefined ? [] : [renamed]), [false, false]);
  });

  it('does not compare with a name of several days, or with numbers that are no date', () => {
    for (const name of [
      '2030-01-04 - 2030-01-08 camp.md',
      '2030-01-04_08 camp.md',
      '2030-01-04 to 2030-01-08.md',
      'RFC20300101.md',
    ])
      expectFindings(dateMismatchFilename, at('2030-01-06T14:00:00+01:00'), {
        uri: `file:///notes/${encodeURI(name)}`,
      });
  });

  it('reads and writes the date in the form that the name has', () => {
    for (const [name, renamed] of [
      ['20300107.md', '20300108.md'],
      ['call_2030_01_07.md', 'call_2030_01_08.md'],
      ['2030.01.07%20call.md', '2030.01.08%20call.md'],
    ]) {
      const uri = `file:///notes/${name}`;
      const [finding] = expectFindings(dateMismatchFilename, at('«2030-01-08»T14:00:00+01:00'), { uri });
      assert.equal(finding?.fixes[1]?.renameTo, `file:///notes/${renamed}`);
    }
    expectFindings(dateMismatchFilename, at('2030-01-08T14:00:00+01:00'), { uri: 'file:///notes/20301399.md' });
  });

  it('takes the day on which it is for the team', () => {
    const uri = 'file:///notes/2030-07-08.md';
    expectFindings(dateMismatchFilename, at('2030-07-07T22:30:00Z'), { ...bucharest, uri });
    expectFindings(dateMismatchFilename, at('«2030-07-07»T22:30:00Z'), { uri });
  });

  it('takes the offset that the zone has on the other day', () => {
    const summer = { ...bucharest, uri: 'file:///notes/2030-07-07.md' };
    assert.equal(
      mend(dateMismatchFilename, at('2030-01-07T14:00:00+02:00'), 0, summer),
      at('2030-07-07T14:00:00+03:00'),
    );
    assert.equal(
      mend(dateMismatchFilename, at('2030-01-07T14:00:00+01:00'), 0, summer),
      at('2030-07-07T14:00:00+01:00'),
    );
  });

  it('renames to no file that is there', () => {
    const others = { 'file:///notes/2030-01-08.md': noteWith() };
    const [finding] = expectFindings(dateMismatchFilename, at('«2030-01-08»T14:00:00+01:00'), { others });
    assert.deepEqual(
      finding?.fixes.map(({ title }) => title),
      ['fix.datetime'],
    );
  });

  it('keeps the rest of the name', () => {
    const uri = 'file:///notes/2030-01-07/my%20boats-2030-01-07-b.md';
    const [finding] = expectFindings(dateMismatchFilename, at('«2030-01-08»T14:00:00+01:00'), { uri });
    assert.equal(finding?.fixes[1]?.renameTo, 'file:///notes/2030-01-07/my%20boats-2030-01-08-b.md');
  });

  it('compares days at the meeting’s own offset, where there are two', () => {
    expectFindings(dateMismatchFilename, at('2030-01-07T00:30:00+01:00'));
    expectFindings(dateMismatchFilename, at('2030-01-07T23:30:00-05:00'));
    for (const uri of ['file:///notes/rowing.md', 'file:///notes/2030-01-08/rowing.md', 'file:///notes/2030-02-30.md'])
      expectFindings(dateMismatchFilename, noteWith(), { uri });
    expectFindings(dateMismatchFilename, at('2030-01-08'));
  });
});

describe('date-mismatch-title', () => {
  it('takes no part of a range for the day', () => {
    for (const title of [
      'Camp, 6–9 January 2030',
      'Camp, January 6 – January 9, 2030',
      'From 26 Dec to 9 January 2030',
      'Sprint 5 (Dec 26, 2029 - Jan 8)',
      'Week of January 9, 2030',
      'Release v9.1.2030',
    ])
      expectFindings(dateMismatchTitle, titled(title, '2030-01-07T14:00:00+01:00'));
  });

  it('is sure of the title only where its date stands as that of the meeting does', () => {
    const sure = (title: string) =>
      expectFindings(dateMismatchTitle, titled(title, '2030-01-07T14:00:00+01:00'))[0]?.fixes[0]?.isSure;
    assert.equal(sure('Rowing, «January 9, 2030»'), true);
    assert.equal(sure('Postmortem «2029-12-28»'), false);
    assert.equal(sure('Plans, «June 1, 2030», revised'), false);
  });

  it('marks the date, and changes it in its form, or the datetime', () => {
    for (const [before, after] of [
      ['Rowing, «January 8, 2030»', 'Rowing, January 7, 2030'],
      ['"Row: «8th of Jan 2030»"', '"Row: 7th of Jan 2030"'],
      ["'«2030-01-08»'", "'2030-01-07'"],
      ['«Tuesday, 8 January 2030» # x', 'Monday, 7 January 2030 # x'],
    ] as const) {
      expectFindings(dateMismatchTitle, titled(before));
      assert.equal(mend(dateMismatchTitle, titled(before)), titled(after));
      assert.equal(mend(dateMismatchTitle, titled(before), 1).includes('datetime: 2030-01-08T14:00:00+01:00'), true);
    }
  });

  it('is sure of the day that the file’s name has', () => {
    const uri = 'file:///notes/rowing.md';
    assert.deepEqual(isSure(expectFindings(dateMismatchTitle, titled('«January 8, 2030»'))), [true, false]);
    assert.deepEqual(isSure(expectFindings(dateMismatchTitle, titled('«January 8, 2030»'), { uri })), [false, false]);
    const [finding] = expectFindings(dateMismatchTitle, titled('«January 8, 2030»'), {
      uri: 'file:///notes/2030-01-08.md',
    });
    assert.deepEqual(
      finding?.fixes.map(({ title, isSure: sure }) => [title, sure]),
      [
        ['fix.datetime', true],
        ['fix.title-date', false],
      ],
    );
  });

  it('reads one date in one text', () => {
    for (const title of [
      'Rowing, January 7, 2030',
      'Camp, January 8, 2030 to January 9, 2030',
      'Rowing, January 8',
      'Rowing 2029-2030',
      '[January 8, 2030]',
    ])
      expectFindings(dateMismatchTitle, titled(title));
    expectFindings(dateMismatchTitle, titled('January 8, 2030', 'soon'));
    expectFindings(dateMismatchTitle, noteWith({ more: 'more: January 8, 2030' }));
  });
});
