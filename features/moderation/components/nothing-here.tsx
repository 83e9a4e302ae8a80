import { LightstickMark } from '@/components/layout/lightstick-mark';

/** A list with nothing in it: what that means, and what will show here. */
export function NothingHere({ title, text }: { title: string; text: string }) {
  return (
    <div className="grid justify-items-center gap-2 py-12 text-center">
      <LightstickMark className="size-16" />
      <h2 className="font-display text-xl font-bold">{title}</h2>
      <p className="text-muted">{text}</p>
    </div>
  );
}
