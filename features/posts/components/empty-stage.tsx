import { LightstickMark } from '@/components/layout/lightstick-mark';
import type { Catalogue } from '@/messages/catalogue';

/** Home before the first story. */
export function EmptyStage({ messages }: { messages: Catalogue['posts'] }) {
  return (
    <section className="py-16 text-center">
      <LightstickMark className="mx-auto size-24" />
      <h2 className="mt-6 font-display text-3xl font-extrabold">{messages.emptyTitle}</h2>
      <p className="mt-2 text-muted">{messages.emptyText}</p>
    </section>
  );
}
