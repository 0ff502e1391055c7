/** The panel "Why?" as markup, without callbacks. */
import { renderToStaticMarkup } from 'react-dom/server';
import type { WhyView } from '../components/panels/views';
import { Why } from '../components/panels/Why';

const none = () => undefined;

export function whyMarkup(view: WhyView): string {
  return renderToStaticMarkup(
    <Why
      view={view}
      trail={[]}
      actions={[]}
      answering={0}
      onAsk={none}
      onBack={none}
      onUnit={[none, none]}
    />,
  );
}
