/** What is wrong in the team's own files: what their schemas say, and what a schema cannot say. */
import { type OutputUnit, type Schema, Validator } from '@cfworker/json-schema';
import configSchema from '../../schemas/meeting-notes.schema.json';
import rosterSchema from '../../schemas/roster.schema.json';
import type { RuleFinding } from './checks/check';
import type { MessageId } from './checks/messages';
import { configFileName, type Severity } from './config';
import { isGlob } from './globs';
import type { Facts } from './l10n';
import { type Likeness, likeness } from './note/keys';
import type { YamlError } from './note/note';
import { placeholders } from './note/series';
import { isTimeZone } from './note/timeZone';
import { type RosterFaultCode, rosterFaults } from './rosterFaults';
import { entries, get, items, readYamlFile, text, texts, textsAt, type YamlFile } from './yamlFile';
import type { YamlPath, YamlPlace } from './yamlPlaces';

/** Under what a team's file gets its findings; they are no rules, as nobody can turn them off. */
type TeamFileCode = 'yaml-syntax' | 'duplicate-key' | 'unknown-setting' | 'wrong-value' | RosterFaultCode;

const severityOf: Readonly<Record<TeamFileCode, Severity>> = {
  'yaml-syntax': 'error',
  'duplicate-key': 'error',
  'unknown-setting': 'warning',
  'wrong-value': 'error',
  'ambiguous-name': 'warning',
  'shared-initials': 'warning',
  'unknown-team': 'warning',
};

interface Fault {
  readonly code: TeamFileCode;
  readonly place: YamlPlace;
  readonly message: MessageId;
  readonly facts: Facts;
}

interface TeamSchema {
  readonly schema: unknown;
  readonly validator: Validator;
}

const schemas = { config: prepare(configSchema), roster: prepare(rosterSchema) } as const;

/** Draft 7 is the one that editors know best. All faults are wanted, not only the first. */
function prepare(schema: object): TeamSchema {
  return { schema, validator: new Validator(schema as Schema, '7', false) };
}

/** @returns what is wrong in `.meeting-notes.yaml` or `roster.yaml`, in the order of the text */
export function checkTeamFile(uri: string, source: string): RuleFinding[] {
  const file = readYamlFile(source);
  let faults = file.errors.map((error) => syntaxFault(error, source));
  // A value that was read only in part says nothing about what is meant.
  if (faults.every(({ code }) => code === 'duplicate-key') && file.value !== null && file.value !== undefined) {
    const isConfig = uri.endsWith(`/${configFileName}`);
    if (!isConfig && !isRoster(file.value)) return [];
    const more = isConfig ? configFaults(file, source) : rosterFaults(file);
    faults = [...faults, ...schemaFaults(file, isConfig ? schemas.config : schemas.roster), ...more];
  }
  return withoutRepeats(faults.sort((a, b) => a.place.start - b.place.start || a.place.end - b.place.end)).map(
    ({ code, place: { start, end }, message, facts }) => {
      return { start, end, message, facts, fixes: [], rule: code, severity: severityOf[code] };
    },
  );
}

/** Many a `roster.yaml` is that of somebody's football team; one that has none of our keys, well written or not, is not ours. */
function isRoster(value: unknown): boolean {
  const keys = entries(value).map(([key]) => key);
  const known = Object.keys(rosterSchema.properties);
  return keys.length === 0 || keys.some((key) => known.some((ours) => likeness(key, ours) !== undefined));
}

/** What is wrong behind an anchor is not said again at each alias; the anchor comes first. */
function withoutRepeats(faults: readonly Fault[]): Fault[] {
  const said = new Map(faults.map((fault) => [`${fault.place.origin} ${fault.message}`, fault] as const).reverse());
  return faults.filter((fault) => said.get(`${fault.place.origin} ${fault.message}`) === fault);
}

function syntaxFault({ code, message, ...span }: YamlError, source: string): Fault {
  // At least one character, so that there is something to see; what is missing at the end is told at the last one.
  const start = Math.max(0, Math.min(span.start, source.length - 1));
  const place = { start, end: Math.max(span.end, start + 1), origin: start, isEmpty: false };
  if (code === 'DUPLICATE_KEY') {
    const key = /^(?:"[^"\r\n]*"|'[^'\r\n]*'|[^:,}\r\n]+)/.exec(source.slice(start, start + 1000))?.[0].trimEnd() ?? '';
    const facts = { key: key.replace(/^(["'])(.*)\1$/, '$2') };
    const whole = { ...place, end: Math.max(place.end, start + key.length) };
    return { code: 'duplicate-key', place: whole, message: 'team-file.duplicate-key', facts };
  }
  if (code === 'NO_MAPPING') return { code: 'yaml-syntax', place, message: 'team-file.no-keys', facts: {} };
  const [problem = ''] = message.split('\n', 1);
  return { code: 'yaml-syntax', place, message: 'team-file.yaml-syntax', facts: { problem } };
}

/** The validator also reports everything around a fault; only what has words of its own is one. */
function schemaFaults({ value, placeOf }: YamlFile, { schema, validator }: TeamSchema): Fault[] {
  const { errors } = validator.validate(value);
  return errors.flatMap((error, index) => {
    const path = fromPointer(error.instanceLocation);
    // What forbids a key is told just before it, and is the only one that says where in the schema.
    if (error.keyword === 'false')
      return unknownKey(path, schemaAround(schema, errors[index - 1]), placeOf(path, 'key'));
    const place = placeOf(path, 'value');
    const isItem = fromPointer(error.keywordLocation).at(-2) === 'items';
    const message = wrongValue(error, schemaAround(schema, error), isItem, place.isEmpty);
    if (message === undefined) return [];
    const values = texts(get(schemaAround(schema, error), 'enum')).join(', ');
    return { code: 'wrong-value', place, message, facts: { key: path.at(isItem ? -2 : -1) ?? '', values } };
  });
}

function unknownKey(path: YamlPath, around: unknown, place: YamlPlace): Fault {
  const key = path.at(-1) ?? '';
  const known = entries(get(around, 'properties')).map(([name]) => name);
  const sentence = path.length === 2 && path[0] === 'rules' ? 'team-file.unknown-rule' : 'team-file.unknown-key';
  return { code: 'unknown-setting', place, ...withNearest(sentence, { key }, key, known) };
}

/** @param around the part of the schema that the value does not keep to */
function wrongValue(
  { keyword }: OutputUnit,
  around: unknown,
  isItem: boolean,
  isEmpty: boolean,
): MessageId | undefined {
  if (keyword === 'enum') return 'team-file.enum';
  if (keyword === 'minimum') return 'team-file.days';
  if (keyword === 'format') return 'team-file.date';
  if (keyword !== 'type') return undefined;
  if (isItem && isEmpty) return 'empty-list-item';
  const types = texts(get(around, 'type'));
  if (types.includes('integer')) return 'team-file.days';
  if (types.includes('array')) return 'wrong-type.list';
  if (types.includes('object')) return isItem ? 'team-file.item-keys' : 'team-file.keys';
  if (get(around, 'format') === 'date') return 'team-file.date';
  return isItem ? 'team-file.item-text' : 'team-file.text';
}

/** The part of a schema that an error's keyword stands in, behind references. */
function schemaAround(schema: unknown, error: OutputUnit | undefined): unknown {
  return fromPointer(error?.keywordLocation ?? '#')
    .slice(0, -1)
    .reduce((at, key) => {
      const next = get(at, key);
      return key === '$ref' ? fromPointer(String(next)).reduce(get, schema) : next;
    }, schema);
}

function fromPointer(pointer: string): string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((segment) => decodeURIComponent(segment).replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** What the schema of the configuration cannot say. */
function configFaults(file: YamlFile, source: string): Fault[] {
  return [...timeZoneFaults(file), ...patternFaults(file, source), ...globFaults(file)];
}

/** Globs that would take too long, and so are left out. */
function globFaults({ value, placeOf }: YamlFile): Fault[] {
  return [['notes'], ['actionItems', 'ignore']].flatMap((keys) =>
    textsAt(keys.reduce<unknown>(get, value), keys).flatMap(({ text: glob, path }): Fault[] =>
      isGlob(glob)
        ? []
        : [{ code: 'wrong-value', place: placeOf(path, 'value'), message: 'team-file.glob', facts: {} }],
    ),
  );
}

function timeZoneFaults({ value, placeOf }: YamlFile): Fault[] {
  return ['timeZone', 'otherTimeZones'].flatMap((key) =>
    textsAt(get(value, key), [key]).flatMap(({ text: name, path }) => {
      if (isTimeZone(name)) return [];
      const sentence = withNearest('team-file.time-zone', { name }, name, Intl.supportedValuesOf('timeZone'));
      return { code: 'wrong-value', place: placeOf(path, 'value'), ...sentence };
    }),
  );
}

/** What stands in braces in the patterns of a series and is no part of a date. */
function patternFaults({ value, placeOf }: YamlFile, source: string): Fault[] {
  return items(get(value, 'series')).flatMap((series, index) =>
    ['path', 'title'].flatMap((key) => {
      const place = placeOf(['series', String(index), key], 'value');
      return unknownPlaceholders(text(get(series, key)) ?? '').map((name): Fault => {
        const placeholder = inBraces(name);
        const facts = { placeholder, known: placeholders.map(inBraces).join(', ') };
        const sentence = withNearest('team-file.placeholder', facts, name, placeholders, inBraces);
        return { code: 'unknown-setting', place: within(place, placeholder, source), ...sentence };
      });
    }),
  );
}

function unknownPlaceholders(pattern: string): string[] {
  const names = [...pattern.matchAll(/\{([^{}]*)\}/g)].map(([, name = '']) => name);
  return [...new Set(names)].filter((name) => !placeholders.some((known) => known === name));
}

function inBraces(name: string): string {
  return `{${name}}`;
}

/** Where a part of a text stands, if it stands there as it is. */
function within(place: YamlPlace, part: string, source: string): YamlPlace {
  const at = source.slice(place.start, place.end).indexOf(part);
  const start = place.start + at;
  return at < 0 ? place : { ...place, start, end: start + part.length, origin: start };
}

type SentenceWithNearest =
  | 'team-file.unknown-key'
  | 'team-file.unknown-rule'
  | 'team-file.time-zone'
  | 'team-file.placeholder';

/** The sentence about an unknown word, with the known one that was most likely meant. */
function withNearest(
  message: SentenceWithNearest,
  facts: Facts,
  word: string,
  known: readonly string[],
  show = (name: string): string => name,
): Pick<Fault, 'message' | 'facts'> {
  const order: readonly (Likeness | undefined)[] = ['same', 'near', 'synonym'];
  const near = known
    .map((name) => ({ name, rank: order.indexOf(likeness(word, name)) }))
    .filter(({ rank }) => rank >= 0)
    .sort((a, b) => a.rank - b.rank)[0];
  return near === undefined
    ? { message, facts }
    : { message: `${message}.near`, facts: { ...facts, meant: show(near.name) } };
}
