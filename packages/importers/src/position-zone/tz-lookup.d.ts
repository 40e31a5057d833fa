declare module 'tz-lookup' {
  /** IANA zone at a position in degrees. Throws outside −90…90 and −180…180. */
  function zoneAt(latitude: number, longitude: number): string;
  export = zoneAt;
}
