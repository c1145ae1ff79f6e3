/*
 * Areas of zones within units by GEOS, as well as GEOS can: units prepared and in an STRtree; a zone its unit contains is measured
 * whole, one that only meets it is clipped. Run by test/bench/geos.ts.
 *
 *     overlay ZONES UNITS PAIRS RUNS
 *
 * A layer file: uint32 counts of xy values, ring, part and feature offsets, 4 bytes of nothing, then xy (doubles) and the offsets
 * (uint32). PAIRS gets (int32 zone, int32 unit, double area) for every pair that shares area. Prints one line a run: clock and
 * processor seconds from loaded geometries to all areas, tree and prepared units made anew, then the version.
 */
#include <geos_c.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

typedef struct { GEOSGeometry **shape; uint32_t count; } Layer;
typedef struct { int32_t zone, unit; double area; } Pair;
typedef struct { Pair *at; size_t count, room; } Pairs;
typedef struct { uint32_t *found; size_t count; } Found;

static double seconds(clockid_t clock) {
  struct timespec now;
  clock_gettime(clock, &now);
  return now.tv_sec + 1e-9 * now.tv_nsec;
}

static void *need(void *memory) {
  if (!memory) { fputs("out of memory or file cut short\n", stderr); exit(1); }
  return memory;
}

static void *bytes(FILE *file, size_t size) {
  void *read = need(malloc(size ? size : 1));
  if (fread(read, 1, size, file) != size) need(NULL);
  return read;
}

static GEOSGeometry *ring(const double *xy, uint32_t from, uint32_t to) {
  uint32_t length = to - from;
  double *closed = need(malloc(16 * (length + 1)));
  memcpy(closed, xy + 2 * from, 16 * length);
  memcpy(closed + 2 * length, xy + 2 * from, 16);
  GEOSGeometry *made = GEOSGeom_createLinearRing(GEOSCoordSeq_copyFromBuffer(closed, length + 1, 0, 0));
  free(closed);
  return need(made);
}

static GEOSGeometry *polygon(const double *xy, const uint32_t *rings, uint32_t from, uint32_t to) {
  uint32_t holes = to - from - 1;
  GEOSGeometry **inner = need(malloc(sizeof *inner * (holes + 1)));
  for (uint32_t i = 0; i < holes; i++) inner[i] = ring(xy, rings[from + 1 + i], rings[from + 2 + i]);
  GEOSGeometry *made = GEOSGeom_createPolygon(ring(xy, rings[from], rings[from + 1]), inner, holes);
  free(inner);
  return need(made);
}

static Layer load(const char *path) {
  FILE *file = need(fopen(path, "rb"));
  uint32_t *count = bytes(file, 20);
  double *xy = bytes(file, 8 * (size_t)count[0]);
  uint32_t *rings = bytes(file, 4 * (size_t)count[1]);
  uint32_t *parts = bytes(file, 4 * (size_t)count[2]);
  uint32_t *features = bytes(file, 4 * (size_t)count[3]);
  Layer layer = { need(malloc(sizeof(GEOSGeometry *) * count[3])), count[3] - 1 };
  for (uint32_t f = 0; f < layer.count; f++) {
    uint32_t from = features[f], length = features[f + 1] - from;
    GEOSGeometry **part = need(malloc(sizeof *part * (length + 1)));
    for (uint32_t p = 0; p < length; p++) part[p] = polygon(xy, rings, parts[from + p], parts[from + p + 1]);
    /* a plain polygon where there is one part: GEOS is quicker with it */
    layer.shape[f] = length == 1 ? part[0] : need(GEOSGeom_createCollection(GEOS_MULTIPOLYGON, part, length));
    free(part);
  }
  free(count), free(xy), free(rings), free(parts), free(features);
  fclose(file);
  return layer;
}

static void add(Pairs *pairs, int32_t zone, int32_t unit, double area) {
  if (pairs->count == pairs->room)
    pairs->at = need(realloc(pairs->at, sizeof(Pair) * (pairs->room = 2 * pairs->room + 1024)));
  pairs->at[pairs->count++] = (Pair){ zone, unit, area };
}

static void note(void *item, void *found) {
  Found *list = found;
  list->found[list->count++] = (uint32_t)(uintptr_t)item;
}

static Pairs overlay(Layer zones, Layer units) {
  const GEOSPreparedGeometry **prepared = need(malloc(sizeof *prepared * units.count));
  GEOSSTRtree *tree = GEOSSTRtree_create(10);
  for (uint32_t u = 0; u < units.count; u++) {
    prepared[u] = GEOSPrepare(units.shape[u]);
    GEOSSTRtree_insert(tree, units.shape[u], (void *)(uintptr_t)u);
  }
  Pairs pairs = { 0 };
  Found near = { need(malloc(sizeof(uint32_t) * units.count)), 0 };
  for (uint32_t z = 0; z < zones.count; z++) {
    near.count = 0;
    GEOSSTRtree_query(tree, zones.shape[z], note, &near);
    for (size_t i = 0; i < near.count; i++) {
      uint32_t u = near.found[i];
      double area = 0;
      if (GEOSPreparedContains(prepared[u], zones.shape[z]) == 1) GEOSArea(zones.shape[z], &area);
      else if (GEOSPreparedIntersects(prepared[u], zones.shape[z]) == 1) {
        GEOSGeometry *piece = GEOSIntersection(zones.shape[z], units.shape[u]);
        if (!piece) { fprintf(stderr, "GEOS cannot clip zone %u by unit %u\n", z, u); continue; }
        GEOSArea(piece, &area);
        GEOSGeom_destroy(piece);
      }
      if (area > 0) add(&pairs, (int32_t)z, (int32_t)u, area);
    }
  }
  free(near.found);
  GEOSSTRtree_destroy(tree);
  for (uint32_t u = 0; u < units.count; u++) GEOSPreparedGeom_destroy(prepared[u]);
  free(prepared);
  return pairs;
}

int main(int argc, char **argv) {
  if (argc != 5) return 2;
  initGEOS(NULL, NULL);
  Layer zones = load(argv[1]), units = load(argv[2]);
  Pairs pairs = { 0 };
  for (int run = atoi(argv[4]); run > 0; run--) {
    double wall = seconds(CLOCK_MONOTONIC), cpu = seconds(CLOCK_PROCESS_CPUTIME_ID);
    free(pairs.at);
    pairs = overlay(zones, units);
    printf("%.6f %.6f\n", seconds(CLOCK_MONOTONIC) - wall, seconds(CLOCK_PROCESS_CPUTIME_ID) - cpu);
  }
  puts(GEOSversion());
  FILE *file = need(fopen(argv[3], "wb"));
  if (fwrite(pairs.at, sizeof(Pair), pairs.count, file) != pairs.count) return 1;
  return fclose(file) != 0;
}
