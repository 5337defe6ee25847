import { kindOf } from '../../note/keys';
import { keyTexts } from '../keyTexts';
import { type Card, type HoverContext, say } from './card';

/** @returns undefined for keys that neither the format nor the team knows */
export function keyCard(key: string, context: HoverContext): Card | undefined {
  const { required, optional } = context.config.frontMatter;
  const text = Object.hasOwn(keyTexts, key) ? keyTexts[key] : undefined;
  const kind = kindOf(key);
  const lines = [
    ...(text === undefined ? [] : [context.translate(text, {})]),
    ...(kind === undefined ? [] : [say(context, `key.${kind}`)]),
    ...(required.includes(key) ? [say(context, 'key.required')] : []),
    ...(optional.includes(key) ? [say(context, 'key.optional')] : []),
  ];
  return lines.length === 0 ? undefined : { title: key, lines };
}
