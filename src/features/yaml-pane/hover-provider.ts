import { hoverAt } from '../../core/assist/hover.ts';
import { referredAt, usesAt } from '../../core/assist/in-bundle.ts';
import type { Language } from '../../core/localized.ts';
import { currentTargetVersion } from '../../store/preferences.ts';
import { descriptionOf } from '../../store/schema.ts';
import { documentPlaceOf, modelRange } from './document-place.ts';
import type { FileModels } from './file-models.ts';
import { hoverText } from './hover-text.ts';
import { indexAtHand } from './index-at-hand.ts';
import { monaco } from './monaco.ts';
import { schemaAtHand } from './schema-at-hand.ts';
import { YAML } from './yaml-language.ts';

/** Says what the API knows of a field, and where references lead. The findings there are Monaco's own part. */
export function offersHovers(models: FileModels, language: Language): monaco.IDisposable {
  return monaco.languages.registerHoverProvider(YAML, {
    provideHover: async (model, position) => {
      const [schema, index] = await Promise.all([schemaAtHand(), indexAtHand()]);
      const place = documentPlaceOf(models, model, position);
      const hover = schema === null || place === null ? null : hoverAt(place.document.text, place.offset, schema);
      if (index === null || place === null || hover === null) return null;
      const inBundle = { index, key: place.document.id };
      const referred = referredAt(inBundle, hover.path);
      const isName = hover.path.at(-1) === 'name' && hover.path.at(-2) === 'metadata';
      const description = hover.docs === null ? null : await descriptionOf(hover.docs.definition, hover.docs.member);
      if (hover.field === null && hover.docs === null && referred === null && hover.kind === null) return null;
      const parts = hoverText({
        hover, description, referred, language,
        uses: isName && referred === null ? usesAt(inBundle, hover.path) : [],
        target: currentTargetVersion(),
      });
      return { range: modelRange(place.file, place.start, hover.range), contents: parts.map((value) => ({ value, isTrusted: false, supportHtml: false })) };
    },
  });
}
