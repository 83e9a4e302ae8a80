import { CaseText } from '@/features/moderation/components/case-text';

/** Words of somebody, set apart. */
export function Quoted({ text, language = null }: { text: string; language?: string | null }) {
  return (
    <blockquote className="border-s-4 border-line ps-3">
      <CaseText text={text} language={language} />
    </blockquote>
  );
}
