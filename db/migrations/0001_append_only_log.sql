-- The log is evidence: nobody rewrites it, the application's own role included.
create function refuse_moderation_entry_change() returns trigger language plpgsql as $$
begin
  raise exception 'moderation_entry is append-only' using errcode = 'insufficient_privilege';
end
$$;
--> statement-breakpoint
create trigger moderation_entry_append_only
  before update or delete on moderation_entry
  for each row execute function refuse_moderation_entry_change();
--> statement-breakpoint
create trigger moderation_entry_no_truncate
  before truncate on moderation_entry
  for each statement execute function refuse_moderation_entry_change();
