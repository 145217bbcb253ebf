package org.lectern.app.document.child.sandbox;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// The processors on which calls of Linux have numbers that are known here, with those numbers (asm/unistd.h).
enum Processor {
    X86_64("amd64", 0xC000_003E, 1), ARM_64("aarch64", 0xC000_00B7, 2);

    /// The first number that none of the calls below has; what is newer is refused as unknown.
    static final int NEWER = 463;

    private static final int NONE = -1;

    // name, number of x86_64, number of aarch64
    private static final String USED = """
            openat 257 56
            close 3 57
            execve 59 221
            prctl 157 167
            prlimit64 302 261
            seccomp 317 277
            landlock_create_ruleset 444 444
            landlock_add_rule 445 445
            landlock_restrict_self 446 446
            clone 56 220
            clone3 435 435
            fork 57 -1
            vfork 58 -1
            kill 62 129
            tgkill 234 131
            """;

    /// What no reader of documents needs: connections, other processes, what belongs to the machine, doors of the kernel that are
    /// often faulty, and rights, times and attributes of files, which Landlock does not watch
    /// (nor, before version 3, how long files are).
    private static final String REFUSED = """
            socket 41 198
            socketpair 53 199
            connect 42 203
            bind 49 200
            listen 50 201
            accept 43 202
            accept4 288 242
            sendto 44 206
            sendmsg 46 211
            sendmmsg 307 269
            execveat 322 281
            memfd_create 319 279
            truncate 76 45
            inotify_add_watch 254 27
            ptrace 101 117
            process_vm_readv 310 270
            process_vm_writev 311 271
            process_madvise 440 440
            process_mrelease 448 448
            kcmp 312 272
            pidfd_open 434 434
            pidfd_getfd 438 438
            pidfd_send_signal 424 424
            tkill 200 130
            rt_sigqueueinfo 129 138
            rt_tgsigqueueinfo 297 240
            setpriority 141 140
            ioprio_set 251 30
            sched_setaffinity 203 122
            sched_setscheduler 144 119
            sched_setparam 142 118
            sched_setattr 314 274
            mount 165 40
            umount2 166 39
            pivot_root 155 41
            chroot 161 51
            setns 308 268
            unshare 272 97
            name_to_handle_at 303 264
            open_by_handle_at 304 265
            open_tree 428 428
            move_mount 429 429
            fsopen 430 430
            fsconfig 431 431
            fsmount 432 432
            fspick 433 433
            mount_setattr 442 442
            keyctl 250 219
            add_key 248 217
            request_key 249 218
            bpf 321 280
            perf_event_open 298 241
            userfaultfd 323 282
            io_uring_setup 425 425
            io_uring_enter 426 426
            io_uring_register 427 427
            init_module 175 105
            finit_module 313 273
            delete_module 176 106
            kexec_load 246 104
            kexec_file_load 320 294
            reboot 169 142
            swapon 167 224
            swapoff 168 225
            syslog 103 116
            acct 163 89
            quotactl 179 60
            quotactl_fd 443 443
            settimeofday 164 170
            clock_settime 227 112
            clock_adjtime 305 266
            adjtimex 159 171
            sethostname 170 161
            setdomainname 171 162
            vhangup 153 58
            personality 135 92
            iopl 172 -1
            ioperm 173 -1
            modify_ldt 154 -1
            vmsplice 278 75
            fanotify_init 300 262
            move_pages 279 239
            migrate_pages 256 238
            mknod 133 -1
            mknodat 259 33
            chmod 90 -1
            fchmod 91 52
            fchmodat 268 53
            fchmodat2 452 452
            chown 92 -1
            fchown 93 55
            lchown 94 -1
            fchownat 260 54
            setxattr 188 5
            lsetxattr 189 6
            fsetxattr 190 7
            removexattr 197 14
            lremovexattr 198 15
            fremovexattr 199 16
            utime 132 -1
            utimes 235 -1
            futimesat 261 -1
            utimensat 280 88
            shmget 29 194
            shmat 30 196
            shmctl 31 195
            msgget 68 186
            semget 64 190
            semop 65 193
            semtimedop 220 192
            semctl 66 191
            msgsnd 69 189
            msgrcv 70 188
            msgctl 71 187
            mq_unlink 241 181
            mq_open 240 180
            """;

    private final String name;
    private final int signature;
    private final Map<String, Integer> used;
    private final int[] refused;

    Processor(String name, int signature, int column) {
        this.name = name;
        this.signature = signature;
        this.used = numbers(USED, column);
        this.refused = numbers(REFUSED, column).values().stream().mapToInt(number -> number).sorted().toArray();
    }

    private static Map<String, Integer> numbers(String table, int column) {
        return table.lines().map(line -> line.split(" ")).filter(row -> Integer.parseInt(row[column]) != NONE)
                .collect(Collectors.toMap(row -> row[0], row -> Integer.valueOf(row[column])));
    }

    /// That of this machine, if it is known and the system is Linux.
    static Optional<Processor> ofThisMachine() {
        var linux = System.getProperty("os.name").equals("Linux");
        return Arrays.stream(values()).filter(each -> linux && each.name.equals(System.getProperty("os.arch")))
                .findFirst();
    }

    /// By which the kernel tells filters what kind of program calls (linux/audit.h).
    int signature() {
        return signature;
    }

    /// The number of a call that this processor has.
    int number(String call) {
        return find(call).orElseThrow(() -> new IllegalArgumentException("no number: " + call));
    }

    Optional<Integer> find(String call) {
        return Optional.ofNullable(used.get(call));
    }

    /// The numbers of calls that are refused whatever they say.
    int[] refused() {
        return refused.clone();
    }
}
