package org.sealport.domain.vm;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Disks in one column: {@code KEY BUS NUMBER UNIT MEBIBYTES}, one after the other. */
@Converter
public class DisksColumn implements AttributeConverter<Disks, String> {
  private static final String BETWEEN = ", ";
  private static final int PARTS = 5;

  @Override
  public String convertToDatabaseColumn(Disks disks) {
    return disks == null
        ? null
        : disks.all().stream().map(DisksColumn::text).collect(Collectors.joining(BETWEEN));
  }

  private static String text(Disk disk) {
    var at = disk.at();
    return "%d %s %d %d %d"
        .formatted(disk.key(), at.bus().name(), at.busNumber(), at.unit(), disk.sizeMb());
  }

  @Override
  public Disks convertToEntityAttribute(String column) {
    return parse(column);
  }

  /** Null: what was stored before disks were told apart. */
  public static Disks parse(String column) {
    if (column == null) {
      return null;
    }
    return new Disks(
        column.isEmpty()
            ? List.of()
            : Stream.of(column.split(BETWEEN)).map(DisksColumn::disk).toList());
  }

  private static Disk disk(String text) {
    var parts = text.split(" ", PARTS);
    var at =
        new DiskPlace(
            DiskBus.valueOf(parts[1]), Integer.parseInt(parts[2]), Integer.parseInt(parts[3]));
    return new Disk(Integer.parseInt(parts[0]), at, Long.parseLong(parts[4]));
  }
}
