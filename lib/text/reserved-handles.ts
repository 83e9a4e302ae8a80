/** Handles nobody may have: parts of addresses, and names that speak for the product. */
export const reservedHandles =
  `about abuse account accounts admin all anonymous api app artist artists assets atom auth awards
   badge blog bot comment comments contact cookies dashboard deleted deleted_fan demo edit editor
   error everyone export fan fans feed followers ghost guest health help hidden home icon icons
   images info invite join legal login logout mail manifest me media member members milestone
   milestones mod moderation moderator news new next notifications null official offline outbox
   owner page pages policy post postmaster posts press privacy profile public pulse reaction
   reactions report reports robots root rss safety sanctions search security self session sessions
   settings share signin signout signup sign_in sign_out sitemap someone staff static status studio
   support system tag tags team terms test trending undefined unknown upload user users viewer
   visitor webmaster welcome wall www you`.split(/\s+/);
